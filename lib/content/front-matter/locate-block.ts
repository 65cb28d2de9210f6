/** Front matter in the text of a file, whose line ends may be those of Windows. */
export interface LocatedFrontMatter {
	/** What it is written in, in lower case: `yaml`, `toml`, `json`, or what the opening line names. */
	language: string;
	/** What the first line opens with: `---`, `+++`, or `{` of JSON without delimiters. */
	delimiter: "---" | "+++" | "{";
	/** The text between the delimiters; up to the first blank line if the closing one is missing. */
	text: string;
	/** The offset of that text. */
	start: number;
	/** The offset of the body; `undefined` if the closing line is missing. */
	bodyStart: number | undefined;
}

/** Matches what may be before front matter: characters that can't be seen, blank lines and comments, as in Hugo and Astro. */
const BEFORE = /^[\s\p{Cf}]*(?:(?:<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\})[\s\p{Cf}]*)*/u;
const OPENING = /^(---|\+\+\+)(\w*)[^\S\n]*(?:\n|$)/;
/** The closing line for each opening one. Jekyll and YAML allow `...`. */
const CLOSING = {
	"---": /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/,
	"+++": /\n\+{3}[^\S\n]*(?:\n|$)/,
};
/** Has no delimiters: https://gohugo.io/content-management/front-matter/. No expression of MDX begins with such a key. */
const JSON_BLOCK = /^(\{\s*"[^"\n]*"\s*:(?:[^\n]*|[\s\S]*?\n)\})[^\S\n]*(?:\n|$)/;
/** Matches the indentation of code in Markdown. */
const CODE_INDENT = /(?:^|\n)(?: {4}| {0,3}\t)[^\S\n]*$/;
export const BLANK_LINE = /\n[^\S\n]*(?:\n|$)/;

/**
 * Finds the front matter of a text. After blank lines and comments, it must have fields, as `hasFields` tells; at the very beginning it may have
 * any text. This runs in the browser too.
 */
export function locateBlock(source: string, hasFields: (text: string) => boolean): LocatedFrontMatter | undefined {
	const [before = ""] = BEFORE.exec(source) ?? [];
	const rest = source.slice(before.length);
	const found = locateJson(rest, before.length) ?? locateDelimited(rest, before.length);
	if (!found || before === "" || before === "\uFEFF") return found;
	return hasFields(found.text) && !CODE_INDENT.test(before) ? found : undefined;
}

function locateDelimited(source: string, offset: number): LocatedFrontMatter | undefined {
	const [opening = "", delimiter, named = ""] = OPENING.exec(source) ?? [];
	if (delimiter !== "---" && delimiter !== "+++") return undefined;
	const language = named.toLowerCase() || (delimiter === "---" ? "yaml" : "toml");
	// The line break of the opening line may be that before the closing one.
	const rest = source.slice(opening.length - 1);
	const closing = CLOSING[delimiter].exec(rest);
	const end = (closing ?? BLANK_LINE.exec(rest))?.index ?? rest.length;
	const start = offset + opening.length;
	const text = rest.slice(1, end + 1);
	const bodyStart = closing ? start - 1 + closing.index + closing[0].length : undefined;
	return { language, delimiter, text, start, bodyStart };
}

function locateJson(source: string, offset: number): LocatedFrontMatter | undefined {
	const [block = "", text] = JSON_BLOCK.exec(source) ?? [];
	if (text === undefined) return undefined;
	return { language: "json", delimiter: "{", text, start: offset, bodyStart: offset + block.length };
}
