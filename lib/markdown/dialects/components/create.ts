import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { linkLabel } from "@/lib/markdown/link-label";

type Children = MdxJsxFlowElement["children"];

/** A tag around what is inside a node. */
export function element(
	name: string,
	{ children = [], position }: { children?: unknown[]; position?: never | MdxJsxFlowElement["position"] } = {},
): MdxJsxFlowElement {
	return { type: "mdxJsxFlowElement", name, attributes: [], children: children as Children, position };
}

/** A tag with these attributes; those that aren't there are left out. */
export function withAttributes(
	node: MdxJsxFlowElement,
	attributes: Record<string, string | undefined>,
): MdxJsxFlowElement {
	const added = Object.entries(attributes).flatMap(([name, value]) =>
		value === undefined ? [] : [{ type: "mdxJsxAttribute" as const, name, value }],
	);
	return { ...node, attributes: [...node.attributes, ...added] };
}

/** The attributes of these names, as they are: an expression may be anything. */
export function kept(node: Pick<MdxJsxFlowElement, "attributes">, ...names: string[]): MdxJsxFlowElement["attributes"] {
	return node.attributes.filter((attribute) => attribute.type === "mdxJsxAttribute" && names.includes(attribute.name));
}

/** The words over a block. */
export function labelOf(words: string | PhrasingContent[]): Paragraph {
	const children = typeof words === "string" ? [{ type: "text" as const, value: words }] : words;
	return {
		type: "paragraph",
		data: { hProperties: { className: ["label"] } },
		children: [{ type: "strong", children }],
	};
}

/** A paragraph that is a link, which stands for what would come from elsewhere. */
export function linkTo(url: string, words?: string): RootContent {
	const value = words || linkLabel(url);
	return { type: "paragraph", children: [{ type: "link", url, children: [{ type: "text", value }] }] };
}

/** A value as text; nothing for what is none. */
export function asText(value: unknown): string | undefined {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value : undefined;
}
