import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A prerendered page: its source, and its elements in document order with their source locations. */
export interface HtmlPage {
	html: string;
	elements: Element[];
}

/** A replacement of a range of a page's source. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** Parses a page with source locations. */
export function parseHtmlPage(html: string): HtmlPage {
	const elements: Element[] = [];
	const collect = (node: Node): void => {
		if ("tagName" in node) elements.push(node);
		if ("childNodes" in node) for (const child of node.childNodes) collect(child);
	};
	collect(parse(html, { sourceCodeLocationInfo: true }));
	return { html, elements };
}

/** Returns the value of an attribute; `undefined` if the element doesn't have it. */
export function getAttribute(element: Element, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** Returns the text directly inside an element, such as a script. */
export function textContent(element: Element): string {
	return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

/** Tells whether a script of a type is executed, or changes what the browser loads. */
export function isScriptType(type: string | undefined): boolean {
	return (
		!type ||
		/^(module|speculationrules|importmap)$/i.test(type) ||
		/^(text|application)\/(x-)?(java|ecma|j|live)script/i.test(type)
	);
}

/** Tells whether a node is in the body of a post, which `PostBody` renders. */
export function isInPostBody(node: Node): boolean {
	for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
		if ("tagName" in parent && /(?:^|\s)prose(?:\s|$)/.test(getAttribute(parent, "class") ?? "")) return true;
	}
	return false;
}

function parentOf(node: Node): Node | null {
	return "parentNode" in node ? node.parentNode : null;
}

/** Applies edits to the source of a page. An edit inside the range of an earlier one is ignored. */
export function applyEdits({ html }: Pick<HtmlPage, "html">, edits: readonly Edit[]): string {
	let result = "";
	let position = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (start < position) continue;
		result += html.slice(position, start) + text;
		position = end;
	}
	return result + html.slice(position);
}

/** Returns an edit that replaces a node by text, or removes it. */
export function replace(node: Node, text = ""): Edit {
	return { ...getRange(node), text };
}

/** Returns the range of a node in the source. Throws an error for nodes that aren't in the source. */
export function getRange(node: Node): { start: number; end: number } {
	const location = node.sourceCodeLocation;
	if (!location) throw new Error(`${node.nodeName} has no location in the source of its page.`);
	return { start: location.startOffset, end: location.endOffset };
}
