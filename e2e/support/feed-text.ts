import { parseFragment } from "parse5";
import { type Element, getAttribute, getTextContent } from "@/e2e/support/html";
import { ADMONITION_LABEL, getHtmlText, splitWords } from "@/e2e/support/visible-text";

const getChildElements = (node: Element) => node.childNodes.filter((child): child is Element => "tagName" in child);
const hasDescendant = (node: Element, test: (element: Element) => boolean): boolean =>
	getChildElements(node).some((child) => test(child) || hasDescendant(child, test));
const isFootnote = (node: Element) => node.tagName === "li" && /^fn-/.test(getAttribute(node, "id") ?? "");

/** Tells whether an element is a label that the blog adds to the text: of an admonition, a code block or footnotes. */
function isLabel(node: Element, parent: Element | undefined): boolean {
	const isFirst = parent !== undefined && getChildElements(parent)[0] === node;
	if (node.tagName === "p" && parent?.tagName === "blockquote" && isFirst)
		return ADMONITION_LABEL.test(getTextContent(node));
	if (node.tagName === "figcaption")
		return parent !== undefined && hasDescendant(parent, (one) => one.tagName === "pre");
	if (node.tagName === "a")
		return /#fn(?:ref)?-/.test(getAttribute(node, "href") ?? "") && !/\p{L}/u.test(getTextContent(node));
	return node.tagName === "h2" && isFirst && parent !== undefined && hasDescendant(parent, isFootnote);
}

/** Matches the kind of a callout before its title, which is the name of the icon on pages. */
const KIND_BEFORE_TITLE = /(?<=<blockquote>\s*<p><strong>)(?:Note|Tip|Important|Warning|Caution|Info|Danger) · /g;

/** Returns the words of a post's text in a feed, without those of the image above the text. */
export function getFeedWords(html: string, image?: string): string[] {
	const body = parseFragment(html.replace(/[☑☐]/g, "").replace(KIND_BEFORE_TITLE, ""));
	const [first] = body.childNodes;
	const isCover = (one: Element) => image !== undefined && getAttribute(one, "src") === image;
	if (first && "tagName" in first && getChildElements(first).length === 1 && hasDescendant(first, isCover))
		body.childNodes.shift();
	return splitWords(getHtmlText(body, undefined, isLabel));
}
