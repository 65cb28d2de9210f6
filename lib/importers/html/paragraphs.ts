import type { Element, ElementContent, Nodes, RootContent } from "hast";
import { isPhrasing, KNOWN } from "./names";

/** Elements whose words are blocks, so that words between other blocks are paragraphs. */
const FLOW = /^(blockquote|div|section|article|main)$/;

/** Puts loose words into paragraphs where blocks stand, as tags in them need a line around them in Markdown. */
export function wrapWords(node: Nodes): void {
	if (!("children" in node)) return;
	for (const child of node.children) wrapWords(child);
	const isFlow = node.type === "root" || (node.type === "element" && isWordHolder(node));
	if (isFlow) (node as { children: RootContent[] }).children = grouped(node.children);
}

function isWordHolder(node: Element): boolean {
	// With an attribute it stays as it is.
	if (FLOW.test(node.tagName)) return Object.keys(node.properties).length === 0;
	return node.tagName === "li" && node.children.some(isTagged);
}

/** Whether there is an inline element for which Markdown has no sign. */
function isTagged(node: ElementContent): boolean {
	if (node.type !== "element" || !isPhrasing(node)) return false;
	return !KNOWN.test(node.tagName) || Object.keys(node.properties).length > 0 || node.children.some(isTagged);
}

function grouped(children: readonly RootContent[]): RootContent[] {
	const made: RootContent[] = [];
	let words: ElementContent[] = [];
	const close = () => {
		const isBlank = words.every((word) => word.type === "text" && word.value.trim() === "");
		if (!isBlank) made.push({ type: "element", tagName: "p", properties: {}, children: words });
		words = [];
	};
	for (const child of children) {
		if (child.type === "text" || (child.type === "element" && isPhrasing(child))) words.push(child);
		else {
			close();
			made.push(child);
		}
	}
	close();
	return made;
}
