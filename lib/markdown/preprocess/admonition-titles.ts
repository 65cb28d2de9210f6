import { trimOf } from "@/lib/utils/text";
import type { Edit } from "./edits";

const OPENING =
	/^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?):{3,}([ \t]*)(?:([a-z][\w-]*)|\{(?:\.(?:callout-)?)?([a-z][\w-]*)((?:[^\w{}\n-][^{}\n]*)?)\})(?:[ \t]([^\n]*))?$/gim;
const CLOSING = /^[ \t>]*:{3,}[ \t]*$/gm;

/** Rewrites `:::tip Title` and `::: {.note}` as `:::tip[Title]` and `:::note`, the syntax of `remark-directive`. */
export function admonitionTitles(masked: string): Edit[] {
	const lastClosing = [...masked.matchAll(CLOSING)].at(-1)?.index ?? -1;
	return [...masked.matchAll(OPENING)].flatMap((match): Edit[] => {
		const [line, prefix = "", gap = "", word, braceName, braceRest = "", rest = ""] = match;
		const after = trimOf(rest, " \t");
		const name = word ?? braceName ?? "";
		const isParsable = !braceName && gap === "" && (after === "" || /^[[{]/.test(after));
		const end = match.index + line.length;
		// Three colons and a space only open a block that has an end.
		if (isParsable || (gap && lastClosing < end)) return [];
		const colons = /:+/.exec(line.slice(prefix.length))?.[0] ?? ":::";
		const title = /\btitle="([^"]*)"/.exec(braceRest)?.[1] ?? after;
		const label = /^\[.*\]$/.test(title) ? title : title && `[${escapeUnbalancedBrackets(title)}]`;
		return [{ start: match.index, end, text: `${prefix}${colons}${name}${label}` }];
	});
}

/** Escapes brackets of a title if one of them isn't balanced, which would end the title. */
function escapeUnbalancedBrackets(title: string): string {
	let depth = 0;
	for (const [bracket] of title.matchAll(/(?<!\\)[[\]]/g)) {
		depth += bracket === "[" ? 1 : -1;
		if (depth < 0) break;
	}
	return depth === 0 ? title : title.replace(/(?<!\\)[[\]]/g, "\\$&");
}
