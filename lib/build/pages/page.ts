import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A prerendered page: its text, and its elements in order, each knowing where it stands in the text. */
export interface Page {
	html: string;
	elements: Element[];
}

/** Parses a page once, for everything that changes it afterwards. */
export function parsePage(html: string): Page {
	return { html, elements: elementsOf(parse(html, { sourceCodeLocationInfo: true })) };
}

function elementsOf(node: Node): Element[] {
	const own = "tagName" in node ? [node] : [];
	const children = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
	return [...own, ...children];
}

/** The value of an attribute, or nothing. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** The text directly inside an element, such as a script. */
export function textOf(element: Element): string {
	return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

/** A change of a page: text in the place of an element, or behind it. */
export interface Change {
	element: Element;
	text: string;
	isBehind?: boolean;
}

/** The text of a page after some changes; all else stays to the letter. */
export function edit({ html }: Page, changes: readonly Change[]): string {
	const edits = changes.map(({ element, text, isBehind }) => {
		const { start, end } = placeOf(element);
		return { start: isBehind ? end : start, end, text };
	});
	let result = "";
	let position = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		result += html.slice(position, start) + text;
		position = end;
	}
	return result + html.slice(position);
}

function placeOf(element: Element): { start: number; end: number } {
	const place = element.sourceCodeLocation;
	if (!place) throw new Error(`<${element.tagName}> has no place in its page.`);
	return { start: place.startOffset, end: place.endOffset };
}
