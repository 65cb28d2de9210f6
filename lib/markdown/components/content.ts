import type { Link, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { isPhrasing } from "@/lib/markdown/phrasing";
import { linkLabel } from "@/lib/markdown/readable-content";

/** Converts a component of another system's theme to shared components or Markdown. */
export type Replace = (node: JsxElement) => RootContent[];

/** Returns the children for an element whose type only allows blocks. */
export function getChildren(node: JsxElement): MdxJsxFlowElement["children"] {
	return node.children as MdxJsxFlowElement["children"];
}

/** Returns the children for the place of the element: between blocks, text becomes a paragraph. */
export function toBlocks(node: JsxElement): RootContent[] {
	const { children } = node;
	if (node.type === "mdxJsxTextElement" || !children.some((child) => isPhrasing(child))) return children;
	return [{ type: "paragraph", children: children as PhrasingContent[] }];
}

export function createLabel(content: string | PhrasingContent[]): Paragraph {
	const children = typeof content === "string" ? [{ type: "text" as const, value: content }] : content;
	return {
		type: "paragraph",
		data: { hProperties: { className: ["label"] } },
		children: [{ type: "strong", children }],
	};
}

export function createLink(url: string, label: string): Link {
	return { type: "link", url, children: [{ type: "text", value: label }] };
}

export function createParagraph(value: string): Paragraph {
	return { type: "paragraph", children: [{ type: "text", value }] };
}

export function createLinkParagraph(url: string, label?: string): RootContent {
	return { type: "paragraph", children: [createLink(url, label || linkLabel(url))] };
}

/** Returns a string or number as a string; `undefined` for other values. */
export function attributeText(value: unknown): string | undefined {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value : undefined;
}

/** A JSX tag of an MDX body, between blocks or inside a paragraph. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
