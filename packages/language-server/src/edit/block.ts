import { type Document, parseDocument } from "yaml";
import type { Edit } from "@/lib/utils/edits";
import type { Block } from "@/packages/language-server/src/blog-types";

/** Applies edits to the file. Their offsets are those in the text of the front matter. */
export function applyBlockEdits(source: string, { start: from }: Block, edits: readonly Edit[]): string {
	return edits
		.toSorted((a, b) => b.start - a.start || b.end - a.end)
		.reduce((result, { start, end, text }) => result.slice(0, start + from) + text + result.slice(end + from), source);
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
