import type { Element, ElementContent } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { stripInvalidXml } from "@/lib/utils/clean-text";

/** An XML document as text. */
export function writeXml(root: Element, instructions: readonly string[] = []): string {
	const text = stripInvalidXml(toXml(root, { closeEmptyElements: true, tightClose: true }));
	// Three signs that may stand nowhere but at the end of marked text: https://www.w3.org/TR/xml/#syntax
	const safe = text.replace(/\]\]>(?!<\/content\b)/g, "]]&gt;");
	return ['<?xml version="1.0" encoding="utf-8"?>', ...instructions, safe, ""].join("\n");
}

/** An element with a text in it; nothing for no text. */
export function textElement(name: string, text: string | undefined): Element[] {
	return text === undefined || text === "" ? [] : [x(name, text) as Element];
}

/** An element `content` with HTML in it, as marked text: most of HTML's signs would have to be escaped else. */
export function htmlElement(
	name: `content${string}`,
	html: string,
	attributes: Record<string, string> = {},
): Element[] {
	return html === "" ? [] : [x(name, attributes, { type: "cdata", value: html }) as Element];
}

/** The children of an element, each on a line of its own. */
export function inLines(children: readonly ElementContent[]): ElementContent[] {
	const line: ElementContent = { type: "text", value: "\n" };
	return [...children.flatMap((child) => [line, child]), line];
}
