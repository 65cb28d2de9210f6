import { type Document, parseDocument } from "yaml";
import { normalizeKey } from "@/lib/utils/parsed-data";

/** The front matter in the text of a file. */
export interface Block {
	language: "yaml" | "toml";
	/** The text between the delimiters. */
	text: string;
	/** The offset of that text in the file. */
	start: number;
}

/** Replaces a part of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

const OPENING = /^\uFEFF?(---|\+\+\+)(\w*)[^\S\n]*\n/;

/** Finds the front matter of a file; `undefined` if there is none, or none that can be edited. */
export function findFrontMatter(source: string): Block | undefined {
	const [opening, delimiter, named] = OPENING.exec(source) ?? [];
	if (opening === undefined) {
		const json = /^\uFEFF?(\{[^\S\n]*\n[\s\S]*?\n\})[^\S\n]*(?=\n|\r|$)/.exec(source);
		// JSON is YAML.
		return json?.[1] ? { language: "yaml", text: json[1], start: json[0].indexOf("{") } : undefined;
	}
	const language = named || (delimiter === "---" ? "yaml" : "toml");
	const closing = (delimiter === "---" ? /^(?:---|\.\.\.)[^\S\n]*$/m : /^\+{3}[^\S\n]*$/m).exec(
		source.slice(opening.length),
	);
	if (!closing) return undefined;
	const text = source.slice(opening.length, opening.length + closing.index);
	if (language === "toml") return { language, text, start: opening.length };
	return /^(?:ya?ml|json)$/.test(language) ? { language: "yaml", text, start: opening.length } : undefined;
}

/** Applies edits to a text. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
	return edits
		.toSorted((a, b) => b.start - a.start)
		.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/** Applies edits of front matter, whose offsets are those in its text, to the file. */
export function applyBlockEdits(source: string, { start: from }: Block, edits: readonly Edit[]): string {
	return applyEdits(
		source,
		edits.map(({ start, end, text }) => ({ start: start + from, end: end + from, text })),
	);
}

/** Parses YAML with the ranges of its nodes, and all values as texts. */
export function parseNodes({ text }: Block): Document.Parsed {
	return parseDocument(text, { schema: "failsafe", strict: false, logLevel: "error" });
}

/** Returns the text of the keys that belong to no table of TOML: keys after the name of a table belong to that table. */
export function topLevelToml({ text }: Block): string {
	return text.split(/^(?=[^\S\n]*\[)/m)[0] ?? "";
}

/** The kind of line end that a file has. */
export const lineEnd = (source: string) => (source.includes("\r\n") ? "\r\n" : "\n");

/** Tells whether a key is one of some others, whatever its case, hyphens and underscores. */
export function isKey(name: string, keys: readonly string[]): boolean {
	return keys.some((key) => normalizeKey(key) === normalizeKey(name));
}

/** Writes a text in the quotes of another one; a plain text that YAML would read otherwise gets double quotes. */
export function quoteLike(written: string, text: string): string {
	if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
	if (written.startsWith('"')) return JSON.stringify(text);
	return /^[\p{L}\p{N}][\p{L}\p{N}._/+-]*(?: [\p{L}\p{N}._/+-]+)*$/u.test(text) ? text : JSON.stringify(text);
}
