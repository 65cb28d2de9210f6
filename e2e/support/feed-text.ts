import { parseFragment } from "parse5";
import { attribute, type Element, textOf } from "@/e2e/support/html";
import { KINDS, textOfHtml, wordsOf } from "@/e2e/support/visible-text";

const elementsIn = (node: Element) => node.childNodes.filter((child): child is Element => "tagName" in child);
const hasInside = (node: Element, test: (one: Element) => boolean): boolean =>
	elementsIn(node).some((child) => test(child) || hasInside(child, test));
const isNote = (node: Element) => node.tagName === "li" && /^fn-/.test(attribute(node, "id") ?? "");

/** What a feed says of itself inside a text, as {@link textOfHtml} leaves out of pages: kinds of remarks, titles of code, footnotes. */
function isInterface(node: Element, parent: Element | undefined): boolean {
	const isFirst = parent !== undefined && elementsIn(parent)[0] === node;
	if (node.tagName === "p" && parent?.tagName === "blockquote" && isFirst) return KINDS.test(textOf(node));
	if (node.tagName === "figcaption") return parent !== undefined && hasInside(parent, (one) => one.tagName === "pre");
	if (node.tagName === "a") return /#fn(?:ref)?-/.test(attribute(node, "href") ?? "") && !/\p{L}/u.test(textOf(node));
	return node.tagName === "h2" && isFirst && parent !== undefined && hasInside(parent, isNote);
}

/** The words of a post's text as a feed has it, without the image that stands above it. */
export function wordsOfFeed(html: string, image?: string): string[] {
	const body = parseFragment(html.replace(/[☑☐]/g, ""));
	const [first] = body.childNodes;
	const isAbove = (one: Element) => image !== undefined && attribute(one, "src") === image;
	if (first && "tagName" in first && elementsIn(first).length === 1 && hasInside(first, isAbove))
		body.childNodes.shift();
	return wordsOf(textOfHtml(body, undefined, isInterface));
}
