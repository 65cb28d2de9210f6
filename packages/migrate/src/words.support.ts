import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { htmlToText } from "./html/parse-html";

type WordCounts = Map<string, number>;

export function countMarkdownWords(body: string): WordCounts {
	return countWords(markdownToText(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })));
}

export function countHtmlWords(html: string): WordCounts {
	return countWords(htmlToText(html));
}

export function findLostWords(before: WordCounts, after: WordCounts): string[] {
	return [...before].filter(([word, count]) => (after.get(word) ?? 0) < count).map(([word]) => word);
}

function countWords(text: string): WordCounts {
	const counts: WordCounts = new Map();
	for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

function markdownToText(node: Nodes): string {
	if (node.type === "html") return htmlToText(node.value);
	if (node.type === "code") return ` ${node.value} `;
	if ("value" in node) return node.value;
	if (!("children" in node)) return " ";
	const text = node.children.map(markdownToText).join("");
	return /^(root|paragraph|heading|list|listItem|blockquote|table|tableRow|tableCell)$/.test(node.type)
		? ` ${text} `
		: text;
}
