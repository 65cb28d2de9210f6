import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { Nodes } from "mdast";

/** Elements that a cell of a Markdown table can't contain. */
const BLOCKS = new Set(["ul", "ol", "dl", "pre", "blockquote", "table", "details", "hr", "h2", "h3", "h4", "h5", "h6"]);
const PARAGRAPHS = new Set(["p", "div"]);

/** Converts a table, with its caption before it. A table that Markdown has no syntax for stays HTML. */
export const table: Handle = (state, node) => {
	if (findCells(node).some(isBlock)) return { type: "html", value: escapeBlankLines(toHtml(node)) };
	const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
	const converted = defaultHandlers.table?.(state, node) as Nodes;
	return caption?.type === "element" ? [...state.toFlow(state.all(caption)), converted] : converted;
};

function findCells(node: Element): Element[] {
	return childElements(node).flatMap((child) =>
		child.tagName === "td" || child.tagName === "th" ? [child] : findCells(child),
	);
}

function isBlock(cell: Element): boolean {
	const children = childElements(cell);
	if (children.filter(({ tagName }) => PARAGRAPHS.has(tagName)).length > 1) return true;
	return children.some((child) => BLOCKS.has(child.tagName) || isBlock(child));
}

function childElements(node: Element): Element[] {
	return node.children.filter((child: ElementContent): child is Element => child.type === "element");
}

/** Escapes blank lines, which would end the HTML: https://spec.commonmark.org/0.31.2/#html-blocks */
function escapeBlankLines(html: string): string {
	return html.replace(/\n(?=[^\S\n]*\n)/g, "&#10;");
}
