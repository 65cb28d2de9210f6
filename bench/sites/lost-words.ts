/** Matches a block of code with its fences, also in quotes and lists. */
const FENCED_CODE =
	/^([ \t>*+-]*|[ \t]*\d+[.)][ \t]+)(`{3,}|~{3,})[^\n]*\n(?:(?![ \t>]*\2)[^\n]*\n)*[ \t>]*\2?[^\n]*$/gm;

/** What is markup and not text in Markdown, MDX and the templates of other systems, in the order in which it is removed. */
const MARKUP: RegExp[] = [
	FENCED_CODE,
	/<!--(?:(?!-->)[\s\S])*-->|\{\/\*(?:(?!\*\/\})[\s\S])*\*\/\}/g,
	/\{%-?\s*(?:highlight|raw|comment)\b[\s\S]*?\{%-?\s*end(?:highlight|raw|comment)\s*-?%\}/g,
	/\{[{%][^\n]*?[%}]\}/g,
	/^(?:import|export)\s[^\n]*$/gm,
	/<(script|style|svg|iframe|pre|math)\b[\s\S]*?<\/\1>/gi,
	/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g,
	/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g,
	/<\/?[A-Za-z](?:[^<>{}]|\{(?:[^{}]|\{[^{}]*\})*\})*>/g,
	/\[\^[^\]\s]+\]:?/g,
	/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?/g,
	/(?<=\])\([^)\n]*\)|(?<=\])\[[^\]\n]*\]|^\s*\[[^\]\n]+\]:[^\n]*$/gm,
	/\bhttps?:[^\s)\]>]*/g,
	/\{[#:.][^}\n]*\}/g,
	/&\w+;/g,
	/^\s*:{3,}[^\n]*$|:[a-z0-9_+-]+:/gm,
];

/** Returns the different words of a text with at least four letters, in lower case. */
function distinctWords(text: string): Set<string> {
	return new Set((text.normalize("NFC").match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase()));
}

/** Returns the different words of a Markdown body that a reader should find. */
export function sourceWords(body: string): Set<string> {
	return distinctWords(MARKUP.reduce((text, markup) => text.replace(markup, " "), body));
}

/** Returns the words of a Markdown body that aren't in the rendered texts. */
export function findLostWords(words: ReadonlySet<string>, ...rendered: string[]): string[] {
	const found = new Set(rendered.flatMap((text) => [...distinctWords(text)]));
	return [...words].filter((word) => !found.has(word));
}
