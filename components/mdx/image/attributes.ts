import type { ComponentProps } from "react";

/** The attributes of an author's image that are passed on, besides the props of `Image`. Others, such as event handlers, are dropped. */
const ALLOWED =
	/^(?:className|id|style|align|lang|dir|role|hidden|loading|decoding|crossOrigin|referrerPolicy|useMap|(?:data|aria)-.+)$/;

/** The React names of attributes; tags that are written as HTML in MDX have the names of HTML. */
const HTML_NAMES = new Map([
	["class", "className"],
	["crossorigin", "crossOrigin"],
	["referrerpolicy", "referrerPolicy"],
	["usemap", "useMap"],
]);

export function pickImageAttributes(props: Record<string, unknown>): ComponentProps<"img"> {
	const attributes = Object.entries(props).map(([name, value]) => [HTML_NAMES.get(name) ?? name, value] as const);
	return Object.fromEntries(attributes.filter(([name, value]) => ALLOWED.test(name) && isAttribute(name, value)));
}

/** Whether React accepts a value: an object for `style`, and a primitive for other attributes. */
function isAttribute(name: string, value: unknown): boolean {
	if (name === "style") return typeof value === "object";
	return ["string", "number", "boolean"].includes(typeof value);
}
