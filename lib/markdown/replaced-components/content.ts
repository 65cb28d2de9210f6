import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { isPhrasing } from "@/lib/markdown/phrasing";

/** Converts a component of another system's theme to shared components or Markdown. */
export type Replace = (node: JsxElement) => RootContent[];

/** Returns the children for the place of the element: between blocks, text becomes a paragraph. */
export function toBlocks(node: JsxElement): RootContent[] {
	const { children } = node;
	if (node.type === "mdxJsxTextElement" || !children.some((child) => isPhrasing(child))) return children;
	return [{ type: "paragraph", children: children as PhrasingContent[] }];
}

/** Returns the title of a callout, or of another box of content. */
export function createLabel(content: string | PhrasingContent[]): Paragraph {
	const children = typeof content === "string" ? [{ type: "text" as const, value: content }] : content;
	return {
		type: "paragraph",
		data: { hProperties: { className: ["label"] } },
		children: [{ type: "strong", children }],
	};
}

/** A JSX tag of an MDX body, between blocks or inside a paragraph. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
