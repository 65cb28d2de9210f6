import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { type Element, getAttribute, getTextContent, Html, type Node } from "@/e2e/support/html";

const HIDDEN_TAGS = new Set(["script", "style", "template", "source"]);

/** Tells whether an element is not part of the text: hidden elements, labels, copy buttons, footnote marks, and captions of code and players. */
function isLabel(node: Element, parent: Element | undefined): boolean {
	if (HIDDEN_TAGS.has(node.tagName) || getAttribute(node, "id") === "footnote-label") return true;
	if (getAttribute(node, "data-copy") !== undefined) return true;
	if (node.tagName === "p" && parent?.tagName === "aside" && ADMONITION_LABEL.test(getTextContent(node))) return true;
	if (node.attrs.some(({ name }) => name === "data-footnote-ref" || name === "data-footnote-backref")) return true;
	return (
		node.tagName === "figcaption" &&
		parent !== undefined &&
		new Html(parent).all("pre").concat(new Html(parent).all("iframe")).length > 0
	);
}

/** Returns the visible text of HTML, including alt texts. */
export function getHtmlText(node: Node, parent?: Element, skip = isLabel): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
	const element = "tagName" in node ? node : undefined;
	if (element && skip(element, parent)) return " ";
	if (element?.tagName === "iframe") return getFrameText(element);
	if (element?.tagName === "img") return ` ${getAttribute(element, "alt") ?? ""} `;
	const text = "childNodes" in node ? node.childNodes.map((child) => getHtmlText(child, element, skip)).join("") : "";
	return element && !INLINE_TAGS.has(element.tagName) ? ` ${text} ` : text;
}

/** Returns the title or the URL of a frame; nothing for a video, whose title is beside it. */
function getFrameText(element: Element): string {
	if (getAttribute(element, "srcdoc") !== undefined) return " ";
	return ` ${getAttribute(element, "title") || getAttribute(element, "src")?.replace(/^(data:.*|https?:)/s, "") || ""} `;
}

const INLINE_TAGS = new Set([
	"a",
	"abbr",
	"b",
	"code",
	"del",
	"em",
	"i",
	"ins",
	"kbd",
	"mark",
	"s",
	"span",
	"strong",
	"sub",
	"sup",
	"u",
	"var",
]);

/** Returns the visible text of Markdown. */
function getMarkdownText(node: Nodes): string {
	if (node.type === "image") return ` ${node.alt ?? ""} `;
	if (node.type === "html") return getHtmlText(parseFragment(node.value));
	if ("value" in node) return node.type === "code" ? ` ${node.value} ` : node.value;
	if (!("children" in node)) return " ";
	const isInline = ["link", "emphasis", "strong", "delete"].includes(node.type);
	const text = node.children.map((child) => getMarkdownText(child)).join("");
	return isInline ? text : ` ${text} `;
}

/** Matches the labels that the blog adds to admonitions. */
export const ADMONITION_LABEL = /^(Note|Tip|Important|Warning|Caution|Info|Danger)$/;

/** Splits a text into words, numbers and symbols. */
export const splitWords = (text: string) => text.replace(/https?:\/\//g, "").match(/[\p{L}\p{N}\p{S}]+/gu) ?? [];

/** Returns the words of a post's text on its page. */
export function getPageWords(html: string): string[] {
	// What owners add stands beside it.
	const body = new Html(html)
		.all("main article div")
		.find((one) => /(?:^| )prose(?: |$)/.test(getAttribute(one, "class") ?? ""));
	if (!body) throw new Error("The page has no text.");
	return splitWords(getHtmlText(body));
}

/** Returns the words of a post's text in its Markdown output, without front matter and title. */
export function getMarkdownWords(source: string): string[] {
	const body = source.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, "");
	const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	const [title, ...rest] = tree.children;
	if (title?.type !== "heading" || title.depth !== 1) throw new Error("The Markdown doesn't begin with a title.");
	return splitWords(getMarkdownText({ ...tree, children: rest }));
}
