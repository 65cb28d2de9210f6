import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { visit } from "unist-util-visit";
import { stripInvalidXml } from "@/lib/utils/clean-text";
import { sanitizeAttributes } from "./attributes";

/** What no feed reader runs, draws or should get. */
const DROPPED = new Set([
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
/** What does nothing where no script runs, but for the words inside. */
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

/** What tidying needs to know of a page. */
interface Page {
	/** Makes an address absolute. */
	resolve(address: string): string;
}

/**
 * Leaves of the HTML tree of a body what feed readers may have: no scripts, no styles, no forms, absolute addresses. An
 * id stays where the body itself leads to it, as that of a footnote.
 */
export function sanitizeTree(tree: Root, page: Page): Root {
	const linked = new Set<string>();
	visit(tree, "element", ({ properties: { href } }) => {
		if (typeof href === "string" && href.startsWith("#")) linked.add(href.slice(1));
	});
	const walk = (nodes: readonly RootContent[], inDrawing: boolean): ElementContent[] =>
		nodes.flatMap((node): ElementContent[] => {
			if (node.type === "text") return [{ type: "text", value: stripInvalidXml(node.value) }];
			if (node.type !== "element" || (DROPPED.has(node.tagName) && !(inDrawing && node.tagName === "title"))) return [];
			return ofElement(node, inDrawing);
		});
	const ofElement = (element: Element, inDrawing: boolean): ElementContent[] => {
		const { tagName, properties } = element;
		if (tagName === "input") return checkbox(properties);
		const isDrawing = inDrawing || tagName === "svg" || tagName === "math";
		const kept = sanitizeAttributes(element, { isDrawing, linked, resolve: page.resolve });
		if (tagName === "iframe") return frame(properties, kept.src);
		const children = walk(element.children, isDrawing);
		if (UNWRAPPED.has(tagName)) return children;
		if (tagName === "span" && Object.keys(kept).length === 0) return children;
		if (tagName === "img" && kept.src === undefined) return words(properties.alt);
		return [{ type: "element", tagName, properties: kept, children }];
	};
	return { type: "root", children: walk(tree.children, false) };
}

/** The state of a task, as no reader has use for a box that can't be ticked. */
function checkbox({ type, checked }: Properties): ElementContent[] {
	return type === "checkbox" ? words(checked === true || checked === "" || checked === "true" ? "☑" : "☐") : [];
}

/** A page inside the page as a link to it. */
function frame({ title }: Properties, src: Properties[string]): ElementContent[] {
	if (typeof src !== "string") return words(title);
	const children = words(title || src);
	return [{ type: "element", tagName: "a", properties: { href: src }, children }];
}

function words(text: unknown): ElementContent[] {
	return typeof text === "string" && text !== "" ? [{ type: "text", value: stripInvalidXml(text) }] : [];
}
