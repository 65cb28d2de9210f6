import type { Edit } from "@/lib/utils/edits";

/** Matches a list that kramdown replaces with a table of contents: https://kramdown.gettalong.org/converter/html.html#toc */
const TABLE_OF_CONTENTS =
	/^[ \t]*(?:[*+-]|\d{1,9}\.)[ \t][^\n]*\n[ \t]*\{:(?=[^{}\n]*\}[ \t]*$)(?:[^{}\n]*\s)?toc(?=[\s}])[^{}\n]*\}[ \t]*$/gm;

/** Matches a tag of an extension: https://kramdown.gettalong.org/syntax.html#extensions */
const EXTENSION = /\{::(\w+)(?:[^\w{}\n][^{}\n]*)?\}|\{:\/\w*\}|\{::\}/g;
const EXTENSIONS = new Set(["comment", "nomarkdown", "options"]);

/** Matches a line that separates two blocks: https://kramdown.gettalong.org/syntax.html#eob-marker */
const SEPARATOR = /^\^[ \t]*$/gm;
const LINE_BREAK = /(?<=[^\\\n])\\\\[ \t]*(?=\n[^\n])/g;

const OPENING_TAG =
	/^[ \t]*<(?=[^<>]*>)([a-z][\w-]*)(?![\w-])[^<>]*?((?<!\s)\s+markdown=(?:"(?:1|block|span|true)"|'(?:1|block|span|true)'|1|block|span|true))[^<>]*>([ \t]*\n)?/gim;
const CLOSING_TAG = /^[ \t]*<\/([a-z][\w-]*)>/gim;

/** Converts syntax of kramdown without an equivalent in CommonMark: https://kramdown.gettalong.org/syntax.html */
export function convertKramdown(masked: string, body: string): Edit[] {
	const replaceAll = (pattern: RegExp, text: string): Edit[] =>
		[...masked.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length, text }));
	const hasFormulas = /\$\$|\\begin\b|\\\[/.test(masked);
	return [
		...replaceAll(TABLE_OF_CONTENTS, ""),
		...convertExtensions(masked, body),
		...replaceAll(SEPARATOR, "<!-- -->"),
		...(hasFormulas ? [] : replaceAll(LINE_BREAK, "\\")),
	];
}

function convertExtensions(masked: string, body: string): Edit[] {
	const edits: Edit[] = [];
	let comment: number | undefined;
	for (const { 0: match, 1: name, index } of masked.matchAll(EXTENSION)) {
		if (comment === undefined && name !== undefined && !EXTENSIONS.has(name)) continue;
		const end = index + match.length;
		if (name === "comment") comment ??= index;
		else if (comment === undefined) edits.push({ start: index, end, text: "" });
		else if (match.startsWith("{:/")) {
			edits.push({ start: comment, end, text: body.slice(comment, end).replace(/[^\n]/g, "") });
			comment = undefined;
		}
	}
	return edits;
}

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
