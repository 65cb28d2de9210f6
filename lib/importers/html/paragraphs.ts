import type { Element, ElementContent, Nodes, RootContent } from "hast";
import { isPhrasing, MARKDOWN_ELEMENT } from "./elements";

/** Elements with block content, in which text between other blocks becomes paragraphs. */
const FLOW_ELEMENT = /^(blockquote|div|section|article|main)$/;

/** Wraps inline content between blocks in paragraphs, of which inline HTML must be a part in Markdown. */
export function wrapInlineContent(node: Nodes): void {
	if (!("children" in node)) return;
	for (const child of node.children) wrapInlineContent(child);
	if (node.type === "root" || (node.type === "element" && needsParagraphs(node))) {
		(node as { children: RootContent[] }).children = groupIntoParagraphs(node.children);
	}
}

function needsParagraphs(node: Element): boolean {
	// An element with attributes is kept as HTML.
	if (FLOW_ELEMENT.test(node.tagName)) return Object.keys(node.properties).length === 0;
	return node.tagName === "li" && node.children.some(hasInlineHtml);
}

function hasInlineHtml(node: ElementContent): boolean {
	if (node.type !== "element" || !isPhrasing(node)) return false;
	const isHtml = !MARKDOWN_ELEMENT.test(node.tagName) || Object.keys(node.properties).length > 0;
	return isHtml || node.children.some(hasInlineHtml);
}

function groupIntoParagraphs(children: readonly RootContent[]): RootContent[] {
	const blocks: RootContent[] = [];
	let inline: ElementContent[] = [];
	const closeParagraph = () => {
		const isBlank = inline.every((node) => node.type === "text" && node.value.trim() === "");
		if (!isBlank) blocks.push({ type: "element", tagName: "p", properties: {}, children: inline });
		inline = [];
	};
	for (const child of children) {
		if (child.type === "text" || (child.type === "element" && isPhrasing(child))) inline.push(child);
		else {
			closeParagraph();
			blocks.push(child);
		}
	}
	closeParagraph();
	return blocks;
}
