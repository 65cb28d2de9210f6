/** Stands for an apostrophe within a word; a letter, unlike the signs that are quotes as well. */
export const APOSTROPHE = "\u02BC";

const QUOTES = /["“”„‟«»‹›‘’‚‛`´′″']+/g;
/** Letters of scripts that write no spaces between words are words of their own. */
const WORDS =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}_]+|\p{Extended_Pictographic}|[^\s\p{L}\p{N}\p{M}_]/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Splits a text into words and signs, as a reader sees it: without the kind of quotes, dashes and spaces, which converters of Markdown
 * choose.
 */
export function splitWords(text: string): string[] {
	const plain = text
		.normalize("NFKC")
		.replace(/(?<=\p{L})['’‘](?=\p{L})/gu, APOSTROPHE)
		.replace(QUOTES, " ")
		.replace(/\uFE0F|[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
		.replace(/[\u2010-\u2015\u2212]|-{2,}/g, "-")
		.replace(/\.{2,}/g, "…")
		.replaceAll("…", " … ");
	return plain.match(WORDS) ?? [];
}

export function countWords(text: string): number {
	return splitWords(text).filter((word) => WORD.test(word)).length;
}

/** Tells whether a run of words has a letter or number. */
export function hasWord(words: readonly string[]): boolean {
	return words.some((word) => WORD.test(word));
}

/** Returns the same key for texts with the same words. */
export function wordKey(text: string): string {
	return splitWords(text)
		.filter((word) => WORD.test(word))
		.join(" ")
		.toLowerCase();
}
