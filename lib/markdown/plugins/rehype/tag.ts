import type { Nodes } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";

/** The names of what draws an image. */
export const IMAGES: ReadonlySet<string> = new Set(["img", "Image", "Figure"]);

/** A name and attributes, whether HTML or JSX. */
export interface Tag {
	name: string;
	get(name: string): string | undefined;
	set(name: string, value: string | true): void;
}

/** Elements and components alike as a tag; nothing for other nodes. */
export function tagOf(node: Nodes): Tag | undefined {
	if (node.type === "element") {
		const { properties } = node;
		return {
			name: node.tagName,
			get: (name) => {
				const value = properties[name];
				return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : undefined;
			},
			set: (name, value) => {
				properties[name] = value;
			},
		};
	}
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return undefined;
	const find = (name: string) => node.attributes.filter(isText).find((attribute) => attribute.name === name);
	return {
		name: node.name ?? "",
		get: (name) => find(name)?.value,
		set: (name, value) => {
			const known = find(name);
			if (known && value !== true) known.value = value;
			else node.attributes.push({ type: "mdxJsxAttribute", name, value: value === true ? null : value });
		},
	};
}

type TextAttribute = MdxJsxAttribute & { value: string };

function isText(attribute: { type: string; value?: unknown }): attribute is TextAttribute {
	return attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string";
}
