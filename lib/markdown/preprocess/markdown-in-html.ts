import type { Edit } from "./edits";

const OPEN =
	/^[ \t]*<([a-z][\w-]*)\b[^<>]*?(\s+markdown=(?:"(?:1|block|span|true)"|'(?:1|block|span|true)'|1|block|span|true))[^<>]*>([ \t]*\n)?/gim;

/**
 * Parts HTML that says of itself that Markdown is in it (`<div markdown="1">`) from its content by empty lines, which is
 * how CommonMark knows: https://kramdown.gettalong.org/syntax.html#html-blocks
 */
export function markdownInHtml(prose: string): Edit[] {
	const names = new Set<string>();
	const edits = [...prose.matchAll(OPEN)].flatMap(
		({ 0: all, 1: name = "", 2: mark = "", 3: newline, index }): Edit[] => {
			if (newline) names.add(name.toLowerCase());
			const at = index + all.indexOf(mark);
			const end = index + all.length;
			const without = { start: at, end: at + mark.length, text: "" };
			return newline ? [without, { start: end, end, text: "\n" }] : [without];
		},
	);
	for (const name of names) {
		for (const { index } of prose.matchAll(new RegExp(`^[ \\t]*</${name}>`, "gim")))
			edits.push({ start: index, end: index, text: "\n" });
	}
	return edits;
}
