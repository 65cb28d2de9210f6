import { createFinder, parseArguments } from "quire-blog/source-adapter";
import type { Edit } from "@/lib/utils/edits";
import { codeBlockEdit } from "@/packages/migrate/src/bodies/shortcodes/blocks";
import { findHandler } from "@/packages/migrate/src/bodies/shortcodes/handlers";

const OPENING = /\{%-?\s{0,20}(raw|verbatim|comment|highlight)\b([^%]*)%\}/g;
/** Matches a `raw` tag, with its line if the line has nothing else. */
const RAW_TAG = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm;
const SEPARATOR = "\uE002";

/** Converts the tags whose content isn't processed: `raw` to text, `highlight` to code, `comment` to nothing. */
export function convertLiquidBlocks(body: string, masked: string): Edit[] {
	const edits: Edit[] = [];
	const opening = new RegExp(OPENING);
	const findNext = createFinder(body);
	for (let match = opening.exec(body); match; match = opening.exec(body)) {
		const { 0: openingTag, 1: name = "", 2: args = "", index } = match;
		const close = findNext(String.raw`\{%-?\s{0,20}end${name}\s{0,20}-?%\}`, opening.lastIndex);
		if (!close || (!isRaw(name) && masked[index] !== "{")) continue;
		edits.push(blockEdit(body, name, args, { start: index, end: index + openingTag.length }, close));
		opening.lastIndex = close.end;
	}
	return edits;
}

type Range = Omit<Edit, "text">;

function blockEdit(body: string, name: string, args: string, opening: Range, closing: Range): Edit {
	const range = { start: opening.start, end: closing.end };
	if (isRaw(name)) return { ...range, text: escapeTags(body.slice(opening.end, closing.start)) };
	if (name === "comment") return { ...range, text: body.slice(range.start, range.end).replace(/[^\n]/g, "") };
	const tag = { name, args: parseArguments(args) };
	const info = findHandler("highlight")?.codeInfo?.(tag.args) ?? "";
	const edit = codeBlockEdit(body, { open: { ...tag, ...opening }, close: { ...tag, ...closing } }, info);
	return { ...edit, text: escapeTags(edit.text.replace(RAW_TAG, "")) };
}

function isRaw(name: string): boolean {
	return name === "raw" || name === "verbatim";
}

/** Separates the braces of tags, so that no template language processes them. */
export function escapeTags(text: string): string {
	return text.replace(/\{(?=[{%#])/g, `{${SEPARATOR}`);
}

export function unescapeTags(body: string): Edit[] {
	return [...body.matchAll(new RegExp(SEPARATOR, "g"))].map(({ index }) => ({
		start: index,
		end: index + 1,
		text: "",
	}));
}
