import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** Characters with a meaning in what the blog adds to Markdown, in all systems that it reads. */
const ADDED_SYNTAX = /[{}$:[\]<>%&\\@=^!~+|]|^(?:import|export)\b/m;
const WORD = /(?<![\p{L}\p{N}_-])[a-z]{5,}(?![\p{L}\p{N}_-])/gu;

/**
 * Lists the words of a Markdown text that readers have to see whatever else the text has: those of paragraphs, headings and lists without
 * any other syntax than that of emphasis, as CommonMark reads them. There are none in a text with HTML, which may hide others.
 */
export function listPlainWords(markdown: string): string[] {
	const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	const words = new Set<string>();
	let hasHtml = false;
	const visit = (node: Nodes): void => {
		if (node.type === "html") hasHtml = true;
		// Only those that a text refers to are shown.
		if (node.type === "footnoteDefinition") return;
		if (node.type === "paragraph" || node.type === "heading") {
			const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
			const source = markdown.slice(from, to);
			if (source.includes("<")) hasHtml = true;
			if (!ADDED_SYNTAX.test(source)) for (const [word] of source.matchAll(WORD)) words.add(word);
		} else if ("children" in node) node.children.forEach(visit);
	};
	visit(tree);
	return hasHtml ? [] : [...words];
}
