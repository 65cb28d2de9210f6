import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A prerendered page: its text, and what it consists of in order, each knowing where it stands in the text. */
export interface HtmlPage {
	html: string;
	nodes: Node[];
	elements: Element[];
}

/** What stands in place of a part of a page's text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** Parses a page once, for everything that changes it afterwards. */
export function parseHtmlPage(html: string): HtmlPage {
	const nodes = nodesOf(parse(html, { sourceCodeLocationInfo: true }));
	return { html, nodes, elements: nodes.filter((node) => "tagName" in node) };
}

function nodesOf(node: Node): Node[] {
	return [node, ...("childNodes" in node ? node.childNodes.flatMap(nodesOf) : [])];
}

/** The value of an attribute, or nothing. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** The text directly inside an element, such as a script. */
export function textOf(element: Element): string {
	return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

/** The text of a page after some edits; all else stays to the letter, and what is inside a part that goes goes with it. */
export function applyEdits({ html }: HtmlPage, edits: readonly Edit[]): string {
	let result = "";
	let position = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (start < position) continue;
		result += html.slice(position, start) + text;
		position = end;
	}
	return result + html.slice(position);
}

/** Puts a text in the place of a part of a page; none takes it out. */
export function replace(node: Node, text = ""): Edit {
	return { ...rangeOf(node), text };
}

/** Where a part of a page stands in its text. */
export function rangeOf(node: Node): { start: number; end: number } {
	const place = node.sourceCodeLocation;
	if (!place) throw new Error(`${node.nodeName} has no place in its page.`);
	return { start: place.startOffset, end: place.endOffset };
}
