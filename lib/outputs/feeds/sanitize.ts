import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { visit } from "@/lib/utils/visit";
import { stripInvalidXml } from "@/lib/utils/xml";
import { sanitizeAttributes } from "./attributes";

/** Elements that feed readers don't support or should not get; they are removed with their content. */
const REMOVED = new Set([
	"base",
	"embed",
	"head",
	"link",
	"meta",
	"noscript",
	"object",
	"param",
	"script",
	"style",
	"template",
	"title",
]);
/** Elements that do nothing without scripts; only their content is kept. */
const UNWRAPPED = new Set([
	"body",
	"button",
	"canvas",
	"fieldset",
	"form",
	"html",
	"label",
	"option",
	"output",
	"select",
	"slot",
	"textarea",
]);

interface Options {
	resolve(url: string): string;
}

/**
 * Sanitizes the HTML tree of a body for feed readers: removes scripts, styles and forms, and makes URLs absolute. An id is
 * kept if a link in the body refers to it, such as that of a footnote.
 */
export function sanitizeTree(tree: Root, { resolve }: Options): Root {
	const linked = new Set<string>();
	visit(tree, "element", ({ properties: { href } }) => {
		if (typeof href === "string" && href.startsWith("#")) linked.add(href.slice(1));
	});
	const sanitizeNodes = (nodes: readonly RootContent[], inForeign: boolean): ElementContent[] =>
		nodes.flatMap((node): ElementContent[] => {
			if (node.type === "text") return [{ type: "text", value: stripInvalidXml(node.value) }];
			if (node.type !== "element" || (REMOVED.has(node.tagName) && !(inForeign && node.tagName === "title"))) return [];
			return sanitizeElement(node, inForeign);
		});
	const sanitizeElement = (element: Element, inForeign: boolean): ElementContent[] => {
		const { tagName, properties } = element;
		if (tagName === "input") return toCheckboxCharacter(properties);
		const isForeign = inForeign || tagName === "svg" || tagName === "math";
		const attributes = sanitizeAttributes(element, { isForeign, linked, resolve });
		if (tagName === "iframe") return toFrameLink(properties, attributes.src);
		const children = sanitizeNodes(element.children, isForeign);
		if (UNWRAPPED.has(tagName)) return children;
		if (tagName === "span" && Object.keys(attributes).length === 0) return children;
		if (tagName === "img" && attributes.src === undefined) return toTextNodes(properties.alt);
		return [{ type: "element", tagName, properties: attributes, children }];
	};
	return { type: "root", children: sanitizeNodes(tree.children, false) };
}

/** Replaces the checkbox of a task by a character, as it can't be ticked in a feed. */
function toCheckboxCharacter({ type, checked }: Properties): ElementContent[] {
	if (type !== "checkbox") return [];
	return toTextNodes(checked === true || checked === "" || checked === "true" ? "☑" : "☐");
}

function toFrameLink({ title }: Properties, src: Properties[string]): ElementContent[] {
	if (typeof src !== "string") return toTextNodes(title);
	const children = toTextNodes(title || src);
	return [{ type: "element", tagName: "a", properties: { href: src }, children }];
}

function toTextNodes(text: unknown): ElementContent[] {
	return typeof text === "string" && text !== "" ? [{ type: "text", value: stripInvalidXml(text) }] : [];
}
