import { fromHtml } from "hast-util-from-html";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { toText } from "./html/to-text";

/** How often each word stands in a text. */
type Words = Map<string, number>;

/** The words that a reader of Markdown would find. */
export function wordsOfMarkdown(body: string): Words {
	return count(ofMarkdown(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })));
}

/** Those of a body in HTML. */
export function wordsOfHtml(html: string): Words {
	return count(toText(fromHtml(html, { fragment: true })));
}

/** The words of which one text has fewer than another. */
export function lost(before: Words, after: Words): string[] {
	return [...before].filter(([word, times]) => (after.get(word) ?? 0) < times).map(([word]) => word);
}

function count(text: string): Words {
	const words: Words = new Map();
	for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
	return words;
}

function ofMarkdown(node: Nodes): string {
	if (node.type === "html") return toText(fromHtml(node.value, { fragment: true }));
	if (node.type === "code") return ` ${node.value} `;
	if ("value" in node) return node.value;
	if (!("children" in node)) return " ";
	const inside = node.children.map(ofMarkdown).join("");
	return /^(root|paragraph|heading|list|listItem|blockquote|table|tableRow|tableCell)$/.test(node.type)
		? ` ${inside} `
		: inside;
}
