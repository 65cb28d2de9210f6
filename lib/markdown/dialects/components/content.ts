import type { Link, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { phrasing } from "mdast-util-phrasing";
import { linkLabel } from "@/lib/markdown/link-label";
import type { JsxElement } from "./types";

/** Returns the children of an element for another one, whose type allows blocks only. */
export function getChildren(node: JsxElement): MdxJsxFlowElement["children"] {
	return node.children as MdxJsxFlowElement["children"];
}

/** Returns the children of an element for its place: between blocks, text among them becomes a paragraph. */
export function toBlocks(node: JsxElement): RootContent[] {
	const { children } = node;
	if (node.type === "mdxJsxTextElement" || !children.some((child) => phrasing(child))) return children;
	return [{ type: "paragraph", children: children as PhrasingContent[] }];
}

/** Creates the label above a block. */
export function createLabel(content: string | PhrasingContent[]): Paragraph {
	const children = typeof content === "string" ? [{ type: "text" as const, value: content }] : content;
	return {
		type: "paragraph",
		data: { hProperties: { className: ["label"] } },
		children: [{ type: "strong", children }],
	};
}

/** Creates a link. */
export function createLink(url: string, label: string): Link {
	return { type: "link", url, children: [{ type: "text", value: label }] };
}

/** Creates a paragraph with a text. */
export function createParagraph(value: string): Paragraph {
	return { type: "paragraph", children: [{ type: "text", value }] };
}

/** Creates a paragraph with a link, in place of content of another site. */
export function createLinkParagraph(url: string, label?: string): RootContent {
	return { type: "paragraph", children: [createLink(url, label || linkLabel(url))] };
}

/** Returns a string or number attribute as a string; `undefined` for other values. */
export function attributeText(value: unknown): string | undefined {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value : undefined;
}
