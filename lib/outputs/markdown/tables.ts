import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { Nodes } from "mdast";

/** What a cell of a Markdown table can't hold. */
const BLOCKS = new Set(["ul", "ol", "dl", "pre", "blockquote", "table", "details", "hr", "h2", "h3", "h4", "h5", "h6"]);
const PARAGRAPHS = new Set(["p", "div"]);

/** A table with its caption before it; one that Markdown has no signs for stays HTML, which is Markdown as well. */
export const table: Handle = (state, node) => {
	if (cellsOf(node).some(isBlock)) return { type: "html", value: withoutBlankLines(toHtml(node)) };
	const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
	const made = defaultHandlers.table?.(state, node) as Nodes;
	return caption?.type === "element" ? [...state.toFlow(state.all(caption)), made] : made;
};

function cellsOf(node: Element): Element[] {
	return elementsIn(node).flatMap((child) =>
		child.tagName === "td" || child.tagName === "th" ? [child] : cellsOf(child),
	);
}

function isBlock(cell: Element): boolean {
	const inside = elementsIn(cell);
	if (inside.filter(({ tagName }) => PARAGRAPHS.has(tagName)).length > 1) return true;
	return inside.some((child) => BLOCKS.has(child.tagName) || isBlock(child));
}

function elementsIn(node: Element): Element[] {
	return node.children.filter((child: ElementContent): child is Element => child.type === "element");
}

/** A blank line would end the HTML: https://spec.commonmark.org/0.31.2/#html-blocks */
function withoutBlankLines(html: string): string {
	return html.replace(/\n(?=[^\S\n]*\n)/g, "&#10;");
}
