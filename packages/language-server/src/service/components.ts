import { type Blog, COMPONENTS, memoize } from "quire-blog/tools/blog";
import { readOwnerComponent } from "./owner-component";
import type { ComponentInfo, PropInfo } from "./types";

/** Components that authors write as code blocks. */
const WITHOUT_TAG = ["CodeBlock", "Diagram"];

/** Lists the components that posts can use: the owner's, which have priority, and those of the engine. */
export const listComponents = memoize(async (blog: Blog): Promise<readonly ComponentInfo[]> => {
	const { components } = await blog.ownerCode();
	const own = await Promise.all(
		components.map(async ({ file, name, tag }): Promise<ComponentInfo> => {
			const code = await blog.source.readTextFile(file);
			const { line, ...info } = readOwnerComponent(code, name, tag);
			return { name: tag, ...info, source: { file, line } };
		}),
	);
	const names = new Set(own.map(({ name }) => name));
	const shared = Object.entries(COMPONENTS).filter(([name]) => !WITHOUT_TAG.includes(name) && !names.has(name));
	return [...own, ...shared.map(readSharedComponent)];
});

function readSharedComponent([name, component]: [string, (typeof COMPONENTS)["Callout"]]): ComponentInfo {
	const { description, example, props } = component;
	const all = Object.entries(props);
	return {
		name,
		description,
		example,
		props: all.flatMap(([prop, doc]) =>
			doc && prop !== "children"
				? [{ name: prop, type: doc.type, description: doc.description, ...readType(doc.type) }]
				: [],
		),
		hasContent: all.some(([prop]) => prop === "children"),
	};
}

/** Reads the type of a prop in words. */
export function readType(type: string): Pick<PropInfo, "kind" | "values"> {
	if (type === "true or false") return { kind: "flag", values: [] };
	if (type === "pixels") return { kind: "expression", values: [] };
	const values = /^`[^`]+`(?:, `[^`]+`)+$/.test(type)
		? [...type.matchAll(/`([^`]+)`/g)].map(([, value = ""]) => value)
		: [];
	return { kind: "text", values };
}

export function describeComponent({ name, description, example, props, source }: ComponentInfo): string {
	const rows = props.map(
		({ name, type, description = "" }) => `- \`${name}\`: ${type}${description && `. ${description}`}`,
	);
	return [
		`**<${name}>**`,
		...(source ? [`\`${source.file}\``] : []),
		...(description ? [description] : []),
		...(example ? [`\`\`\`mdx\n${example}\n\`\`\``] : []),
		...(rows.length > 0 ? [rows.join("\n")] : []),
	].join("\n\n");
}
