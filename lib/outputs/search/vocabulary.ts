/** A reader who mistypes a word loads the whole vocabulary. */
const MAX_WORDS = 8000;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]{3,}/gu;
/** Longer words are mostly URLs or keys. */
const MAX_WORD_LENGTH = 30;

/** Returns the words that most texts contain, in alphabetical order; the search corrects mistyped words with them. */
export function getVocabulary(texts: Iterable<string>): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const word of new Set(text.toLowerCase().match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts]
		.filter(([word]) => word.length <= MAX_WORD_LENGTH)
		.sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
		.slice(0, MAX_WORDS)
		.map(([word]) => word)
		.sort();
}
