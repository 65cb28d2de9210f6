import { locateFrontMatter } from "@/lib/content/front-matter/locate";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { normalizeText } from "@/lib/utils/text";

export interface Block {
	language: "yaml" | "toml";
	text: string;
	/** The offset of `text` in the file. */
	start: number;
}

/** Returns `undefined` if there is none, or none that can be edited. */
export function findFrontMatter(source: string): Block | undefined {
	const { language = "", text = "", start = 0, bodyStart } = locateFrontMatter(source) ?? {};
	if (bodyStart === undefined) return undefined;
	if (language === "toml") return { language, text, start };
	// JSON is YAML.
	return /^(?:ya?ml|json)$/.test(language) ? { language: "yaml", text, start } : undefined;
}

/** Tells whether front matter can be added to a text: not if it has some that can't be read. */
export function canAddFrontMatter(source: string): boolean {
	return !findFrontMatter(source) && splitFrontMatter(normalizeText(source)).data.errors.length === 0;
}

/** Returns the text before the first table of TOML: later keys belong to tables. */
export function topLevelToml({ text }: Block): string {
	return text.split(/^(?=[^\S\n]*\[)/m)[0] ?? "";
}
