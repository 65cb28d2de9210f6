/** More words would be more to load for a reader who has mistyped one. */
const MOST = 8000;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]{3,}/gu;
/** What is longer is an address or a key. */
const LONGEST = 30;

/** The words of indexed texts that a mistyped one may have meant: those of the most texts, in the order of the alphabet. */
export function getVocabulary(texts: Iterable<string>): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const word of new Set(text.toLowerCase().match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts]
		.filter(([word]) => word.length <= LONGEST)
		.sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
		.slice(0, MOST)
		.map(([word]) => word)
		.sort();
}
