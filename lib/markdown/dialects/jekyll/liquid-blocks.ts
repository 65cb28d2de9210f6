import type { Edit } from "@/lib/markdown/preprocess/edits";
import { parseArguments } from "@/lib/markdown/shortcodes/arguments";
import { codeBlockEdit } from "@/lib/markdown/shortcodes/blocks";
import { findHandler } from "@/lib/markdown/shortcodes/registry";

const BLOCK = /(\{%-?\s*(raw|comment|highlight)\b([^%]*)%\})([\s\S]*?)\{%-?\s*end\2\s*-?%\}/g;
/** A `raw` tag, with its line if nothing else is on it. */
const RAW_TAG = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm;
/** A private-use character that separates the braces of an escaped tag. */
const SEPARATOR = "\uE002";

/** Converts the tags whose content Jekyll doesn't process: `raw` to text, `highlight` to code, `comment` to nothing. */
export function convertLiquidBlocks(body: string, masked: string): Edit[] {
	return [...body.matchAll(BLOCK)].flatMap(
		({ 0: match, 1: openingTag = "", 2: name, 3: args = "", 4: content = "", index }): Edit[] => {
			const end = index + match.length;
			if (name === "raw") return [{ start: index, end, text: escapeTags(content) }];
			if (masked[index] !== "{") return [];
			if (name === "comment") return [{ start: index, end, text: match.replace(/[^\n]/g, "") }];
			const open = { name: "highlight", args: parseArguments(args), start: index, end: index + openingTag.length };
			const close = { ...open, start: open.end + content.length, end };
			const info = findHandler("highlight")?.codeInfo?.(open.args) ?? "";
			const edit = codeBlockEdit(body, { open, close }, info);
			return [{ ...edit, text: escapeTags(edit.text.replace(RAW_TAG, "")) }];
		},
	);
}

/** Separates the braces of tags, so that no template language processes them. */
export function escapeTags(text: string): string {
	return text.replace(/\{(?=[{%])/g, `{${SEPARATOR}`);
}

/** Reverts {@link escapeTags}. */
export function unescapeTags(body: string): Edit[] {
	return [...body.matchAll(new RegExp(SEPARATOR, "g"))].map(({ index }) => ({
		start: index,
		end: index + 1,
		text: "",
	}));
}
