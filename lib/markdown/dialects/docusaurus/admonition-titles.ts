import type { Edit } from "@/lib/markdown/preprocess/edits";

const HEAD =
	/^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?):{3,}([ \t]*)(?:([a-z][\w-]*)|\{(?:\.(?:callout-)?)?([a-z][\w-]*)([^{}\n]*)\})(?:[ \t]+([^\n]*?))?[ \t]*$/gim;
const END = /^[ \t>]*:{3,}[ \t]*$/m;

/**
 * Writes the heads of blocks such as `:::tip Title` and `::: {.note}` as `:::tip[Title]` and `:::note`, which is how the
 * parser has them.
 */
export function admonitionHeads(prose: string): Edit[] {
	return [...prose.matchAll(HEAD)].flatMap((match): Edit[] => {
		const [all, prefix = "", gap = "", word, inBraces, more = "", after = ""] = match;
		const name = word ?? inBraces ?? "";
		const isPlain = !inBraces && gap === "" && (after === "" || /^[[{]/.test(after));
		const end = match.index + all.length;
		// Three colons and a blank are no block unless they end like one.
		if (isPlain || (gap && !END.test(prose.slice(end)))) return [];
		const colons = /:+/.exec(all.slice(prefix.length))?.[0] ?? ":::";
		const title = /\btitle="([^"]*)"/.exec(more)?.[1] ?? after;
		const label = /^\[.*\]$/.test(title) ? title : title && `[${balanced(title)}]`;
		return [{ start: match.index, end, text: `${prefix}${colons}${name}${label}` }];
	});
}

/** A bracket without its pair would end the title. */
function balanced(title: string): string {
	let depth = 0;
	for (const [sign] of title.matchAll(/(?<!\\)[[\]]/g)) {
		depth += sign === "[" ? 1 : -1;
		if (depth < 0) break;
	}
	return depth === 0 ? title : title.replace(/(?<!\\)[[\]]/g, "\\$&");
}
