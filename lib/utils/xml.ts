import type { Element, ElementContent } from "xast";
import { type Raw, toXml } from "xast-util-to-xml";
import { toWellFormed } from "./text";

/** Matches characters that XML 1.0 does not allow, not even escaped: https://www.w3.org/TR/xml/#charsets */
const INVALID_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function stripInvalidXml(text: string): string {
	return toWellFormed(text).replace(INVALID_CHARACTER, "");
}

/** Creates an element. Attributes without a value are left out, and children that are text become text nodes. */
export function x(
	name: string,
	attributes: Element["attributes"] = {},
	...children: readonly (string | ElementContent | Raw | readonly (ElementContent | Raw)[])[]
): Element {
	const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null);
	const nodes = children.flat().map((child) => (typeof child === "string" ? { type: "text", value: child } : child));
	return { type: "element", name, attributes: Object.fromEntries(given), children: nodes as ElementContent[] };
}

const OPTIONS = { allowDangerousXml: true, closeEmptyElements: true, tightClose: true };

/** Returns a function that serializes the element of an item once for all documents that contain it. */
export function keepXml<Item extends object, Rest extends unknown[]>(
	create: (item: Item, ...rest: Rest) => Element,
): (item: Item, ...rest: Rest) => Raw {
	const known = new WeakMap<Item, Raw>();
	return (item, ...rest) => {
		const xml = known.get(item) ?? { type: "raw", value: toXml(create(item, ...rest), OPTIONS) };
		known.set(item, xml);
		return xml;
	};
}

/** Serializes a document, with processing instructions before the root element. */
export function writeXml(root: Element, instructions: readonly string[] = []): string {
	const text = stripInvalidXml(toXml(root, OPTIONS));
	// `]]>` is only allowed at the end of a CDATA section: https://www.w3.org/TR/xml/#syntax
	const escaped = text.replace(/\]\]>(?!<\/content\b)/g, "]]&gt;");
	return ['<?xml version="1.0" encoding="utf-8"?>', ...instructions, escaped, ""].join("\n");
}

/** Returns no element if there is no text. */
export function textElement(name: string, text: string | undefined): Element[] {
	return text === undefined || text === "" ? [] : [x(name, {}, text)];
}

/** Puts the HTML into a CDATA section, which is shorter than escaping it. Returns no element if there is no HTML. */
export function htmlElement(
	name: `content${string}`,
	html: string,
	attributes: Record<string, string> = {},
): Element[] {
	return html === "" ? [] : [x(name, attributes, { type: "cdata", value: html })];
}

export function putOnSeparateLines(children: readonly ElementContent[]): ElementContent[] {
	const line: ElementContent = { type: "text", value: "\n" };
	return [...children.flatMap((child) => [line, child]), line];
}
