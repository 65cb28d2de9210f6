import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { attribute, type Element, Html, type Node, textOf } from "@/e2e/support/html";

const UNSEEN = new Set(["script", "style", "button", "template", "source"]);

/** What the page says of itself inside a text: labels, marks of footnotes, what a player is. */
function isInterface(node: Element, parent: Element | undefined): boolean {
	if (UNSEEN.has(node.tagName) || attribute(node, "id") === "footnote-label") return true;
	if (node.tagName === "p" && parent?.tagName === "aside" && KINDS.test(textOf(node))) return true;
	if (node.attrs.some(({ name }) => name === "data-footnote-ref" || name === "data-footnote-backref")) return true;
	return (
		node.tagName === "figcaption" &&
		parent !== undefined &&
		new Html(parent).all("pre").concat(new Html(parent).all("iframe")).length > 0
	);
}

/** The words that a reader sees of HTML, those that stand for its images included. */
export function textOfHtml(node: Node, parent?: Element, skip = isInterface): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
	const element = "tagName" in node ? node : undefined;
	if (element && skip(element, parent)) return " ";
	if (element?.tagName === "iframe") return frameText(element);
	if (element?.tagName === "img") return ` ${attribute(element, "alt") ?? ""} `;
	const inside = "childNodes" in node ? node.childNodes.map((child) => textOfHtml(child, element, skip)).join("") : "";
	return element && !INLINE.has(element.tagName) ? ` ${inside} ` : inside;
}

/** A frame is what it is called; that of a video repeats what stands beside it. */
function frameText(element: Element): string {
	if (attribute(element, "srcdoc") !== undefined) return " ";
	return ` ${attribute(element, "title") || attribute(element, "src")?.replace(/^(data:.*|https?:)/s, "") || ""} `;
}

const INLINE = new Set([
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

/** The words that a reader sees of Markdown. */
function textOfMarkdown(node: Nodes): string {
	if (node.type === "image") return ` ${node.alt ?? ""} `;
	if (node.type === "html") return textOfHtml(parseFragment(node.value));
	if ("value" in node) return node.type === "code" ? ` ${node.value} ` : node.value;
	if (!("children" in node)) return " ";
	const isInline = ["link", "emphasis", "strong", "delete"].includes(node.type);
	const inside = node.children.map((child) => textOfMarkdown(child)).join("");
	return isInline ? inside : ` ${inside} `;
}

/** What a page names by itself. */
export const KINDS = /^(Note|Tip|Important|Warning|Caution|Info|Danger)$/;

/** The words of a text, in their order. */
export const wordsOf = (text: string) => text.replace(/https?:\/\//g, "").match(/[\p{L}\p{N}\p{S}]+/gu) ?? [];

/** The words of a post's text, as its page shows them. */
export function wordsOfPage(html: string): string[] {
	const [article] = new Html(html).all("main article");
	const body = article?.childNodes.find((child): child is Element => child.nodeName === "div");
	if (!body) throw new Error("The page has no text.");
	return wordsOf(textOfHtml(body));
}

/** The words of a post's text as its Markdown has them, without what stands above it. */
export function wordsOfMarkdown(source: string): string[] {
	const body = source.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, "");
	const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	const [title, ...rest] = tree.children;
	if (title?.type !== "heading" || title.depth !== 1) throw new Error("The Markdown doesn't begin with a title.");
	return wordsOf(textOfMarkdown({ ...tree, children: rest }));
}
