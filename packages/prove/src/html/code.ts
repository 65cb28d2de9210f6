import { classesOf } from "./skipped";
import { attribute, childrenOf, type Element, isElement, type Node } from "./tree";

const NUMBERS =
	/^(?:gutter|lineno|linenos|line-numbers?-?(?:rows)?|ln|lnt|hljs-ln-n(?:umbers)?|rouge-gutter|code-line-number|line-number)$/;
const LINES = new Set(["div", "li", "tr", "p"]);

/** Returns the text of a code block as it is copied: without line numbers and buttons. `undefined` for a column of line numbers. */
export function readCode(element: Element): string | undefined {
	const text = normalizeCode(readLines(element));
	return isNumbering(text) || text === "" ? undefined : text;
}

/** Removes what no reader sees of code: the kind of line ends, spaces at the ends of lines, empty lines around it. */
function normalizeCode(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(/[\u200B\uFEFF]/g, "")
		.replaceAll("\u00A0", " ")
		.replace(/[ \t]+$/gm, "")
		.replace(/^\n+|\n+$/g, "");
}

function readLines(node: Node): string {
	if (node.nodeName === "#text") return (node as { value: string } & Node).value;
	if (!isElement(node)) return "";
	const { tagName } = node;
	if (tagName === "br") return "\n";
	if (tagName === "button" || tagName === "svg" || tagName === "style" || tagName === "script") return "";
	if (classesOf(node).some((name) => NUMBERS.test(name)) || attribute(node, "aria-hidden") === "true") {
		return tagName === "pre" && attribute(node, "aria-hidden") !== "true" ? readChildren(node) : "";
	}
	const text = readChildren(node);
	// Highlighters write a line as a block, or as an element of a grid without any line end.
	const isLine = LINES.has(tagName) || (tagName === "code" && node.parentNode?.nodeName === "pre" && isOneOfMany(node));
	return isLine && !text.endsWith("\n") ? `${text}\n` : text;
}

function readChildren(node: Node): string {
	const children = childrenOf(node);
	const lines = children.filter((child) => isElement(child) && isLineSpan(child));
	const hasLineEnds = children.some((child) => child.nodeName === "#text" && readLines(child).includes("\n"));
	const texts = children.map(readLines);
	if (
		lines.length > 1 &&
		lines.length === children.length &&
		!hasLineEnds &&
		!texts.some((text) => text.includes("\n"))
	) {
		return texts.join("\n");
	}
	return texts.join("");
}

function isLineSpan(element: Element): boolean {
	return classesOf(element).some((name) => /^(?:line|token-line|code-line|view-line)$/.test(name));
}

function isOneOfMany({ parentNode, tagName }: Element): boolean {
	return childrenOf(parentNode as Node).filter((node) => node.nodeName === tagName).length > 1;
}

function isNumbering(text: string): boolean {
	const lines = text.split("\n").map((line) => line.trim());
	return (
		lines.length > 0 &&
		lines.every((line, index) => (index === 0 ? /^\d+$/.test(line) : Number(line) === Number(lines[0]) + index)) &&
		(lines.length > 1 || text === "1")
	);
}
