import type { Edit } from "@/lib/markdown/preprocess/edits";
import { parseArguments } from "@/lib/markdown/shortcodes/arguments";
import { codeEdits } from "@/lib/markdown/shortcodes/blocks";
import { meaningOf } from "@/lib/markdown/shortcodes/registry";

const BLOCK = /(\{%-?\s*(raw|comment|highlight)\b([^%]*)%\})([\s\S]*?)\{%-?\s*end\2\s*-?%\}/g;
/** On a line of its own it goes with its line. */
const RAW = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm;
/** Parts the braces of what is no tag any more; it is in no text. */
const PARTED = "\uE002";

/** Makes what Jekyll doesn't look into, `raw`, `comment` and `highlight`, into text, nothing and code. */
export function liquidBlocks(body: string, prose: string): Edit[] {
	return [...body.matchAll(BLOCK)].flatMap(
		({ 0: all, 1: head = "", 2: name, 3: rest = "", 4: inside = "", index }): Edit[] => {
			const end = index + all.length;
			if (name === "raw") return [{ start: index, end, text: part(inside) }];
			if (prose[index] !== "{") return [];
			if (name === "comment") return [{ start: index, end, text: all.replace(/[^\n]/g, "") }];
			const open = { name: "highlight", given: parseArguments(rest), start: index, end: index + head.length };
			const close = { ...open, start: open.end + inside.length, end };
			const edits = codeEdits(body, { open, close, depth: 0 }, meaningOf("highlight")?.code?.(open.given) ?? "");
			return edits.map((edit) => ({ ...edit, text: part(edit.text.replace(RAW, "")) }));
		},
	);
}

/** Keeps braces that are meant as they stand from what reads tags. */
export function part(text: string): string {
	return text.replace(/\{(?=[{%])/g, `{${PARTED}`);
}

/** Undoes {@link part}. */
export function joinParts(text: string): string {
	return text.replaceAll(PARTED, "");
}
