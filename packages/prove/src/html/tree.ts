import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
export type Node = DefaultTreeAdapterMap["node"];

/** The page is one that nobody reads, such as one of 50 MB. */
export class UnreadablePage extends Error {}

/** The most bytes of a page. */
export const MAX_PAGE_BYTES = 8_000_000;
/** The most elements inside each other. The time that a parser takes grows with their square. */
const MAX_DEPTH = 700;
const MAX_ELEMENTS = 400_000;

/** Parses a page. Throws an {@link UnreadablePage} for one that is too large or too deep. */
export function parseHtml(html: string): Element {
	if (html.length > MAX_PAGE_BYTES) throw new UnreadablePage(`it has more than ${MAX_PAGE_BYTES / 1e6} MB`);
	let depth = 0;
	let elements = 0;
	const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
		...defaultTreeAdapter,
		onItemPush: () => {
			depth += 1;
			elements += 1;
			if (depth > MAX_DEPTH) throw new UnreadablePage(`it has more than ${MAX_DEPTH} elements inside each other`);
			if (elements > MAX_ELEMENTS) throw new UnreadablePage(`it has more than ${MAX_ELEMENTS} elements`);
		},
		onItemPop: () => {
			depth -= 1;
		},
	};
	const document = parse(html, { treeAdapter, scriptingEnabled: false });
	return findFirst(document, (element) => element.tagName === "html") ?? (document as unknown as Element);
}

export function isElement(node: Node): node is Element {
	return "tagName" in node;
}

export function childrenOf(node: Node): Node[] {
	return "childNodes" in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string {
	return element.attrs.find((one) => one.name === name)?.value ?? "";
}

export function hasAttribute(element: Element, name: string): boolean {
	return element.attrs.some((one) => one.name === name);
}

export function findAll(node: Node, test: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	walk(node, (element) => {
		if (test(element)) found.push(element);
	});
	return found;
}

export function findFirst(node: Node, test: (element: Element) => boolean): Element | undefined {
	for (const child of childrenOf(node)) {
		if (!isElement(child)) continue;
		const found = test(child) ? child : findFirst(child, test);
		if (found) return found;
	}
	return undefined;
}

/** Visits the elements inside a node, outer ones first. A visitor returns `false` to leave out what is inside. */
function walk(node: Node, visit: (element: Element) => unknown): void {
	for (const child of childrenOf(node)) if (isElement(child) && visit(child) !== false) walk(child, visit);
}

/** Returns the text in a node as it is written. */
export function textOf(node: Node): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterMap["textNode"]).value;
	if (node.nodeName === "script" || node.nodeName === "style" || node.nodeName === "template") return "";
	return childrenOf(node).map(textOf).join("");
}

/** Replaces each run of white space by one space, and removes characters without a width. */
export function collapse(text: string): string {
	return text
		.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
		.replace(/\s+/g, " ")
		.trim();
}
