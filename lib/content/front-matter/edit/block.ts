import { type Document, parseDocument } from "yaml";
import { applyEdits, type Edit } from "@/lib/utils/edits";
import { normalizeKey } from "@/lib/utils/parsed-data";

export interface Block {
	language: "yaml" | "toml";
	text: string;
	/** The offset of `text` in the file. */
	start: number;
}

const OPENING = /^\uFEFF?(---|\+\+\+)(\w*)[^\S\n]*\n/;

/** Returns `undefined` if there is none, or none that can be edited. */
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

/** Returns the text before the first table of TOML: later keys belong to tables. */
export function topLevelToml({ text }: Block): string {
	return text.split(/^(?=[^\S\n]*\[)/m)[0] ?? "";
}

export const lineEnd = (source: string) => (source.includes("\r\n") ? "\r\n" : "\n");

/** Ignores case, hyphens and underscores. */
export function isKey(name: string, keys: readonly string[]): boolean {
	return keys.some((key) => normalizeKey(key) === normalizeKey(name));
}

/** Quotes a text like another one. A plain text that YAML would not read as text gets double quotes. */
export function quoteLike(written: string, text: string): string {
	if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
	if (written.startsWith('"')) return JSON.stringify(text);
	return /^[\p{L}\p{N}][\p{L}\p{N}._/+-]*(?: [\p{L}\p{N}._/+-]+)*$/u.test(text) ? text : JSON.stringify(text);
}
