import { applyEdits, type Block, type Edit } from "quire-blog/tools/blog";
import { type Document, parseDocument } from "yaml";

/** Applies edits to the file. Their offsets are those in the text of the front matter. */
export function applyBlockEdits(source: string, { start: from }: Block, edits: readonly Edit[]): string {
	return applyEdits(
		source,
		edits.map(({ start, end, text }) => ({ start: start + from, end: end + from, text })),
	);
}

/** Parses YAML, keeping all scalars as text. */
export function parseNodes({ text }: Block): Document.Parsed {
	return parseDocument(text, { schema: "failsafe", strict: false, logLevel: "error" });
}

/** Quotes a text like another one. A plain text that YAML would not read as text gets double quotes. */
export function quoteLike(written: string, text: string): string {
	if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
	if (written.startsWith('"')) return JSON.stringify(text);
	return /^[\p{L}\p{N}][\p{L}\p{N}._/+-]*(?: [\p{L}\p{N}._/+-]+)*$/u.test(text) ? text : JSON.stringify(text);
}
