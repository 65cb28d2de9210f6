import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { RuleName } from "@/lib/diagnostics/rules";
import { findDelimited } from "@/lib/utils/delimited";
import { readShownText } from "./shown-text";

/** The syntax of comments of other systems, and of comments whose beginning or end is wrong in Markdown. */
const COMMENTS: readonly [what: string, start: RegExp, rule: RuleName, end?: RegExp][] = [
	["comment of HTML", /(?<!\\)(?:<!-|[<‹] ?! ?(?:--|[–—])|^[ \t]*<--[ \t]+\S[^\n]*-->)/m, "html-unclosed"],
	["comment of MDX", /(?<!\\)\{ ?\/[*_/]\s(?!\s*(?:truncate|more|#[\w-]+)\s*\*\/)/, "html-unclosed"],
	["comment, which needs a blank line above,", /^[ \t]*\[[^[\]\n]+\]:[ \t]*(?:#|<>)(?=\s|$)/m, "text-unfinished"],
	// https://help.obsidian.md/syntax#Comments
	["comment of Obsidian", /(?<![\w\\%])%%(?![%,.;:!?)])/, "template-unknown", /(?<!%)%%(?![\w%])/],
	["comment of Obsidian, which has no end,", /^%%[ \t]+\S/m, "template-unknown"],
	["comment of Nunjucks", /(?<!\\)\{#(?!\})[^{}]*#\}/, "template-unknown"],
	["comment of kramdown", /(?<!\\)\{::comment\b/, "template-unknown"],
	["comment of Handlebars", /(?<!\\)\{\{!(?:--|\s)/, "template-unknown"],
	["comment of a template", /(?<!\\)<%(?:#|--)/, "template-unknown"],
];
const CAN_BE_COMMENT = /[<‹] ?!|<--|<%|-->|%%|\{[#:{]|\{ ?\/|\*\/\}|\]:[ \t]*[#<]/;
const COMMENT_MARKS = [
	[/<!--/, /-->/],
	[/\{\/\*/, /\*\/\}/],
] as const;
/** Matches the end of an HTML comment at the end of a line, where it is no arrow. */
const LINE_END = /^-->[ \t]*(?:\n|$)/;

/** Tells whether a body may have comments that readers see. */
export function mayShowComments(body: string): boolean {
	return CAN_BE_COMMENT.test(body);
}

/** Reports the first comment in each syntax that readers see as it is written. */
export function shownComments() {
	return (tree: Root, file: VFile): undefined => {
		const { text, report } = readShownText(tree, file);
		const found = new Set<number>();
		for (const [what, start, rule, end] of COMMENTS) {
			const index = text.search(start);
			if (index < 0 || found.has(index) || (end && !end.test(text.slice(index + 2)))) continue;
			found.add(index);
			const message = `This ${what} is shown to readers. Delete it, or write \`<!-- … -->\` without blank lines in it. If it is text, write it as code.`;
			report(rule, index, message);
		}
		const end = findEnd(readShownText(tree, file, { withHtml: true }).text, String(file));
		const message =
			"The text before this end of a comment is shown to readers, as the comment ended at the first such end. Delete it, or write a comment without another one or an arrow in it.";
		if (end !== undefined) report("html-unclosed", end, message);
	};
}

/**
 * Finds the end of a comment that has another end in it, such as that of another comment. Others may be arrows, such as `a --> b`, or belong to no
 * comment.
 */
function findEnd(text: string, source: string): number | undefined {
	for (const [open, close] of COMMENT_MARKS) {
		const comments = [...findDelimited(source, open, close)];
		let count = 0;
		for (const { index } of text.matchAll(new RegExp(close, "g"))) {
			while ((comments[count]?.end ?? Infinity) <= index) count += 1;
			const [last, next] = [comments[count - 1], comments[count]];
			const isOwnEnd = next !== undefined && next.start <= index;
			if (last && !isOwnEnd && (open.test(last.content) || LINE_END.test(text.slice(index, index + 9)))) return index;
		}
	}
	return undefined;
}
