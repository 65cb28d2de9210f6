import type { ComponentProps } from "react";

/** What an author may say of an image besides what `Image` sees to; the rest, such as handlers, is no business of HTML. */
const PASSED =
	/^(?:className|id|style|align|lang|dir|role|hidden|loading|decoding|crossOrigin|referrerPolicy|useMap|(?:data|aria)-.+)$/;

/** Tags written as HTML in MDX keep HTML's names. */
const HTML_NAMES = new Map([
	["class", "className"],
	["crossorigin", "crossOrigin"],
	["referrerpolicy", "referrerPolicy"],
	["usemap", "useMap"],
]);

/** The attributes of an author's image that its `<img>` carries as they are. */
export function pickImageAttributes(props: Record<string, unknown>): ComponentProps<"img"> {
	const named = Object.entries(props).map(([name, value]) => [HTML_NAMES.get(name) ?? name, value] as const);
	return Object.fromEntries(named.filter(([name, value]) => PASSED.test(name) && isAttribute(name, value)));
}

/** React refuses styles as text, and objects and functions elsewhere. */
function isAttribute(name: string, value: unknown): boolean {
	if (name === "style") return typeof value === "object";
	return ["string", "number", "boolean"].includes(typeof value);
}
