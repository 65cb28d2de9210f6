import type { Edit } from "./edits";

const OPENING_TAG =
	/^[ \t]*<(?=[^<>]*>)([a-z][\w-]*)(?![\w-])[^<>]*?((?<!\s)\s+markdown=(?:"(?:1|block|span|true)"|'(?:1|block|span|true)'|1|block|span|true))[^<>]*>([ \t]*\n)?/gim;
const CLOSING_TAG = /^[ \t]*<\/([a-z][\w-]*)>/gim;

/**
 * Removes kramdown's `markdown="1"` from HTML tags and separates them from their content with blank lines, so that CommonMark parses it as
 * Markdown: https://kramdown.gettalong.org/syntax.html#html-blocks
 */
export function separateMarkdownInHtml(masked: string): Edit[] {
	const names = new Set<string>();
	const edits = [...masked.matchAll(OPENING_TAG)].flatMap(
		({ 0: tag, 1: name = "", 2: attribute = "", 3: newline, index }): Edit[] => {
			if (newline) names.add(name.toLowerCase());
			const start = index + tag.indexOf(attribute);
			const end = index + tag.length;
			const removal = { start, end: start + attribute.length, text: "" };
			return newline ? [removal, { start: end, end, text: "\n" }] : [removal];
		},
	);
	for (const { 1: name = "", index } of masked.matchAll(CLOSING_TAG))
		if (names.has(name.toLowerCase())) edits.push({ start: index, end: index, text: "\n" });
	return edits;
}
