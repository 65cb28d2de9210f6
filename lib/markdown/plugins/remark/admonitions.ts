import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import remarkDirective from "remark-directive";
import type { Processor } from "unified";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { CALLOUT_NAMES, findCalloutKind } from "@/lib/markdown/callout-kinds";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { jsxElement } from "@/lib/markdown/jsx";
import { createLabel } from "@/lib/markdown/replaced-components/content";
import { didYouMean } from "@/lib/utils/suggest";
import { nodeText, SKIP, visit } from "@/lib/utils/visit";

/** Colons without a block, because a line before them ended the list around the block. */
const UNMATCHED_COLONS = /(?:^|\n)[ \t]*:{6,}[ \t]*(?=\n|$)/g;

export type ContainerDirective = Extract<RootContent, { type: "containerDirective" }>;

/** An extension of the parser: the syntax of blocks by their first characters. */
interface Extension {
	flow?: Record<number, unknown>;
}

/** Parses blocks between colons (`:::note`) as callouts, `details`, or blocks with their name as a class. */
export function admonitions(this: Processor) {
	remarkDirective.call(this);
	// Directives with one or two colons aren't parsed: authors use these in text.
	const { micromarkExtensions = [] } = this.data() as { micromarkExtensions?: Extension[] };
	const [container] = [micromarkExtensions.pop()?.flow?.[58] ?? []].flat();
	if (container) micromarkExtensions.push({ flow: { 58: container } });
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, "text", (text) => {
			if (text.value.includes("::::::")) text.value = text.value.replace(UNMATCHED_COLONS, "");
		});
		visit(tree, "containerDirective", (node, index, parent) => {
			if (!parent || index === undefined) return;
			const hint = findCalloutKind(node.name) ? "" : didYouMean(node.name, CALLOUT_NAMES);
			const message = `Unknown block \`:::${node.name}\`; its content is shown without a frame.${hint}`;
			if (hint)
				context.diagnostics.push(createDiagnostic("component-unknown", context.file, positionOf(node), message));
			parent.children[index] = convertDirective(node) as never;
			// The content may have nested ones.
			return [SKIP, index];
		});
	};
}

function convertDirective({ name, attributes, children, position }: ContainerDirective) {
	const label = children.find(isLabel);
	const content = children.filter((child) => !isLabel(child)) as MdxJsxFlowElement["children"];
	const title = label?.children ?? (attributes?.title ? [createText(attributes.title)] : undefined);
	const { class: classes, id } = attributes ?? {};
	if (/^(?:details|collapse|spoiler|expand)$/i.test(name)) {
		const summary = {
			type: "paragraph",
			data: { hName: "summary" },
			children: title ?? [createText(capitalize(name))],
		};
		return jsxElement("Details", {}, [summary as never, ...content], position);
	}
	if (name === "quire-tabs") return jsxElement("Tabs", {}, content, position);
	if (name === "quire-tab") return jsxElement("Tab", { label: label && nodeText(label) }, content, position);
	if (name === "code-group") return jsxElement("Tabs", {}, content.map(toCodeTab), position);
	if (name === "blockquote") {
		const source = title ? [{ type: "paragraph" as const, children: [createText("— "), ...title] }] : [];
		return { type: "blockquote", children: [...content, ...source], position };
	}
	const kind = findCalloutKind(name);
	const calloutTitle = title ?? (kind?.label ? [createText(kind.label)] : undefined);
	const head = calloutTitle ? [createLabel(calloutTitle)] : [];
	if (!kind) {
		const hProperties = { className: [name, ...(classes?.split(/\s+/) ?? [])], id: id ?? undefined };
		return { type: "blockquote", data: { hName: "div", hProperties }, children: [...head, ...content], position };
	}
	return jsxElement(
		"Callout",
		{ type: kind.type, labelled: calloutTitle ? 1 : undefined },
		[...head, ...content] as never,
		position,
	);
}

/** Converts a code block of VitePress's code group (```` ```js [config.js] ````) to a tab. */
function toCodeTab(block: MdxJsxFlowElement["children"][number]): MdxJsxFlowElement {
	if (block.type !== "code") return jsxElement("Tab", {}, [block], block.position);
	const [match = "", label = block.lang ?? ""] = /\[([^\]\n]{1,500})\]/.exec(block.meta ?? "") ?? [];
	const meta = block.meta?.replace(match, "").trim() || null;
	return jsxElement("Tab", { label }, [{ ...block, meta }], block.position);
}

function isLabel(child: ContainerDirective["children"][number]): child is Paragraph {
	return child.type === "paragraph" && child.data?.directiveLabel === true;
}

function createText(value: string): PhrasingContent {
	return { type: "text", value };
}

function capitalize(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}
