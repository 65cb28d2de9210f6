import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The value of an attribute. */
export const attribute = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
const hasClass = (node: Element, name: string) => attribute(node, "class")?.split(" ").includes(name) ?? false;
const UNSEEN = new Set(["script", "style", "button", "template", "source"]);

/** The text inside an element. */
export function textOf(node: Node): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
	return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** What the page says of itself inside a text: labels, marks of footnotes, what a player is. */
function isInterface(node: Element, parent: Element | undefined): boolean {
	if (UNSEEN.has(node.tagName) || attribute(node, "id") === "footnote-label") return true;
	if (hasClass(node, "label") && KINDS.test(textOf(node))) return true;
	if (node.attrs.some(({ name }) => name === "data-footnote-ref" || name === "data-footnote-backref")) return true;
	const isCaption = node.tagName === "figcaption" && parent !== undefined;
	return isCaption && (hasClass(parent, "code") || hasClass(parent, "youtube"));
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

/** Finds the text of a post in its page. */
function findBody(node: Node): Element | undefined {
	if ("tagName" in node && hasClass(node, "prose")) return node;
	for (const child of "childNodes" in node ? node.childNodes : []) {
		const found = findBody(child);
		if (found) return found;
	}
	return undefined;
}

/** The words of a post's text, as its page shows them. */
export function wordsOfPage(html: string): string[] {
	const body = findBody(parse(html));
	if (!body) throw new Error("The page has no text.");
	return wordsOf(textOfHtml(body));
}

/** The words of a post's text as its Markdown has them, without what stands above it. */
export function wordsOfTwin(source: string): string[] {
	const body = source.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, "");
	const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	const [title, ...rest] = tree.children;
	if (title?.type !== "heading" || title.depth !== 1) throw new Error("The Markdown doesn't begin with a title.");
	return wordsOf(textOfMarkdown({ ...tree, children: rest }));
}
