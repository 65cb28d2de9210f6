import { normalizeKey } from "@/lib/utils/text";

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

/** Returns the text before the first table of TOML: later keys belong to tables. */
export function topLevelToml({ text }: Block): string {
	return text.split(/^(?=[^\S\n]*\[)/m)[0] ?? "";
}

export const lineEnd = (source: string) => (source.includes("\r\n") ? "\r\n" : "\n");

/** Ignores case, hyphens and underscores. */
export function isKey(name: string, keys: readonly string[]): boolean {
	return keys.some((key) => normalizeKey(key) === normalizeKey(name));
}
