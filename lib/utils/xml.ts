import { escapeHtml } from "./html";
import { toWellFormed } from "./text";

/** Matches characters that XML 1.0 does not allow, not even escaped: https://www.w3.org/TR/xml/#charsets */
const INVALID_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A part of a document, as it is written. */
export interface Xml {
	xml: string;
}

export function stripInvalidXml(text: string): string {
	return toWellFormed(text).replace(INVALID_CHARACTER, "");
}

/** Escapes what is only allowed at the end of a CDATA section: https://www.w3.org/TR/xml/#syntax */
const escapeEnd = (text: string) => text.replaceAll("]]>", "]]&gt;");

/** Writes an element. Attributes without a value are left out, and children that are text are escaped. */
export function x(
	name: string,
	attributes: Readonly<Record<string, string | undefined>> = {},
	...children: readonly (string | Xml | readonly (string | Xml)[])[]
): Xml {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : ` ${key}="${escapeHtml(stripInvalidXml(value))}"`,
	);
	const content = children
		.flat()
		.map((child) => (typeof child === "string" ? escapeEnd(escapeHtml(stripInvalidXml(child))) : child.xml))
		.join("");
	const start = `<${name}${given.join("")}`;
	return { xml: content === "" ? `${start}/>` : `${start}>${content}</${name}>` };
}

/** Returns a function that writes the element of an item once for all documents that contain it. */
export function memoizeXml<Item extends object, Rest extends unknown[]>(
	create: (item: Item, ...rest: Rest) => Xml,
): (item: Item, ...rest: Rest) => Xml {
	const known = new WeakMap<Item, Xml>();
	return (item, ...rest) => {
		const xml = known.get(item) ?? create(item, ...rest);
		known.set(item, xml);
		return xml;
	};
}

/** Writes a document, with processing instructions before the root element. */
export function writeXml({ xml }: Xml, instructions: readonly string[] = []): string {
	return ['<?xml version="1.0" encoding="utf-8"?>', ...instructions, xml, ""].join("\n");
}

/** Returns no element if there is no text. */
export function textElement(name: string, text: string | undefined): Xml[] {
	return text === undefined || text === "" ? [] : [x(name, {}, text)];
}

/** Puts the HTML into a CDATA section, which is shorter than escaping it. Returns no element if there is no HTML. */
export function htmlElement(name: `content${string}`, html: string, attributes: Record<string, string> = {}): Xml[] {
	return html === "" ? [] : [x(name, attributes, { xml: `<![CDATA[${escapeEnd(stripInvalidXml(html))}]]>` })];
}

export function putOnSeparateLines(children: readonly Xml[]): Xml[] {
	const line: Xml = { xml: "\n" };
	return [...children.flatMap((child) => [line, child]), line];
}
