import { locateFrontMatter } from "quire-blog/tools/blog";
import { type Document, parseDocument } from "yaml";
import type { Edit } from "@/packages/language-server/src/blog-types";

/** The front matter in the text of a file. */
export interface Block {
	language: "yaml" | "toml";
	text: string;
	/** The offset of `text` in the file. */
	start: number;
}

/** Returns `undefined` if there is none, or none that can be edited. */
export function findFrontMatter(source: string): Block | undefined {
	const { language = "", text = "", start = 0, bodyStart } = locateFrontMatter(source) ?? {};
	// JSON is YAML.
	if (bodyStart === undefined || !/^(?:ya?ml|json|toml)$/.test(language)) return undefined;
	return { language: language === "toml" ? "toml" : "yaml", text, start };
}

export const lineEnd = (source: string) => (source.includes("\r\n") ? "\r\n" : "\n");

/** Ignores case, hyphens and underscores. */
export function isKey(name: string, keys: readonly string[]): boolean {
	const normalize = (key: string) => key.toLowerCase().replace(/[-_\s]/g, "");
	return keys.some((key) => normalize(key) === normalize(name));
}

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
