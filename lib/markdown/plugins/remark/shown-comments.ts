import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { RuleName } from "@/lib/diagnostics/rules";
import { readShownText } from "./shown-text";

/** The syntax of comments of other systems, and of those that don't end or begin as Markdown's must. */
const COMMENTS: readonly [what: string, start: RegExp, rule: RuleName, end?: RegExp][] = [
	["comment of HTML", /(?<!\\)<!-/, "html-unclosed"],
	["comment, which needs a blank line above,", /^[ \t]*\[[^[\]\n]+\]:[ \t]*(?:#|<>)(?=\s|$)/m, "text-unfinished"],
	// https://help.obsidian.md/syntax#Comments
	["comment of Obsidian", /(?<![\w\\%])%%(?![%,.;:!?)])/, "template-unknown", /(?<!%)%%(?![\w%])/],
	["comment of Obsidian, which has no end,", /^%%[ \t]+\S/m, "template-unknown"],
	["comment of Nunjucks", /(?<!\\)\{#(?!\})[^{}]*#\}/, "template-unknown"],
	["comment of kramdown", /(?<!\\)\{::comment\b/, "template-unknown"],
	["comment of Handlebars", /(?<!\\)\{\{!(?:--|\s)/, "template-unknown"],
	["comment of a template", /(?<!\\)<%(?:#|--)/, "template-unknown"],
];
const CAN_BE_COMMENT = /<[!%]|%%|\{[#:{]|\]:[ \t]*[#<]/;

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
	};
}
