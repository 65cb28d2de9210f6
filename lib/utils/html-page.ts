import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Edit } from "./edits";

interface Attribute {
	name: string;
	value: string;
	start: number;
	end: number;
}

/** Names are in lower case. */
export interface Element {
	tagName: string;
	attrs: Attribute[];
	parent: Element | undefined;
	/** The text directly inside a script, a style or `<noscript>`. */
	text: string;
	start: number;
	end: number;
}

/** A prerendered page: its source, and its elements in document order. */
export interface HtmlPage {
	html: string;
	elements: Element[];
}

const HAS_TEXT = new Set(["script", "style", "noscript"]);
export function parseHtmlPage(html: string): HtmlPage {
	const elements: Element[] = [];
	const collect = (node: DefaultTreeAdapterTypes.Node, around: Element | undefined): void => {
		let parent = around;
		if ("tagName" in node) {
			const { startOffset: start = 0, endOffset: end = 0, attrs: locations } = node.sourceCodeLocation ?? {};
			const attrs = node.attrs.map(({ name, value, prefix }) => {
				const location = locations?.[prefix ? `${prefix}:${name}` : name.toLowerCase()];
				return {
					name: name.toLowerCase(),
					value,
					start: location?.startOffset ?? start,
					end: location?.endOffset ?? start,
				};
			});
			const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
			const tagName = node.tagName.toLowerCase();
			parent = { tagName, attrs, parent, text: HAS_TEXT.has(tagName) ? text : "", start, end };
			elements.push(parent);
		}
		if ("childNodes" in node) for (const child of node.childNodes) collect(child, parent);
	};
	collect(parse(html, { sourceCodeLocationInfo: true }), undefined);
	return { html, elements };
}

export function newElement(tagName: string, text: string): Element {
	return { tagName, attrs: [], parent: undefined, text, start: 0, end: 0 };
}

export function getAttribute(element: Element, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** Tells whether a script with this type is executed, or changes what the browser loads. */
export function isScriptType(type: string | undefined): boolean {
	return (
		!type ||
		/^(module|speculationrules|importmap)$/i.test(type) ||
		/^(text|application)\/(x-)?(java|ecma|j|live)script/i.test(type)
	);
}

/** Tells whether an element is in the body of a post, which `PostBody` renders. */
export function isInPostBody({ parent }: Element): boolean {
	for (let around = parent; around; around = around.parent) {
		if (/(?:^|\s)prose(?:\s|$)/.test(getAttribute(around, "class") ?? "")) return true;
	}
	return false;
}

export function replace({ start, end }: Element, text = ""): Edit {
	return { start, end, text };
}
