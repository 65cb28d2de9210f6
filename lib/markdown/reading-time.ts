// The text of a post is its visible text without code blocks, which `plugins/rehype/metadata.ts` collects.

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
const WORDS_PER_MINUTE = 220;
const CHARACTERS_PER_MINUTE = 450;

function count(text: string): { words: number; characters: number } {
	const characters = text.match(CJK)?.length ?? 0;
	return { characters, words: text.replace(CJK, " ").match(WORD)?.length ?? 0 };
}

/** Counts each character of a Chinese, Japanese or Korean text as a word. */
export function countWords(text: string): number {
	const { words, characters } = count(text);
	return words + characters;
}

/** Returns at least 1. */
export function readingMinutes(text: string): number {
	const { words, characters } = count(text);
	return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
