import { editDistance } from "@/lib/utils/edit-distance";

/** The minimum length of a word that is corrected or shortened to a stem; shorter words are similar to too many others. */
const MIN_WORD_LENGTH = 4;

/** The maximum length of a suffix, as that of "invalidation" after "invalid". */
const MAX_SUFFIX_LENGTH = 5;

interface KnownWord {
	word: string;
	folded: string;
}

/**
 * Replaces each word of a query that the blog doesn't have by the most similar one that it has. Returns `undefined` if
 * nothing was replaced. If the query has results all the same, only words with the same first letter are considered.
 */
export function correctSpelling(query: string, vocabulary: readonly string[], hasResults = false): string | undefined {
	const known = vocabulary.map((word) => ({ word, folded: fold(word) }));
	const words = splitWords(query);
	const corrected = words.map((word) => {
		return findNearest(word, hasResults ? known.filter(({ folded }) => folded[0] === word[0]) : known) ?? word;
	});
	return corrected.join(" ") === words.join(" ") ? undefined : corrected.join(" ");
}

function findNearest(word: string, known: KnownWord[]): string | undefined {
	if (word.length < MIN_WORD_LENGTH || known.some(({ folded }) => folded.startsWith(word))) return undefined;
	let nearest: string | undefined;
	// One mistake in a short word, two in a longer one.
	let minDistance = word.length < 6 ? 1.75 : 2.75;
	for (const candidate of known) {
		const { folded } = candidate;
		if (folded.length < word.length - 2) continue;
		// Readers search while they type, so the end of a word may be missing. The first letter is seldom wrong.
		const wholeDistance = editDistance(word, folded);
		const startDistance =
			folded.length > word.length ? editDistance(word, folded.slice(0, word.length)) + 0.5 : wholeDistance;
		const candidateDistance = Math.min(wholeDistance, startDistance) + (folded[0] === word[0] ? 0 : 0.25);
		if (candidateDistance < minDistance) [nearest, minDistance] = [candidate.word, candidateDistance];
	}
	return nearest;
}

/** Whether a text contains every word of a query, or a word with the same stem. */
export function containsWords(text: string, query: string): boolean {
	const words = splitWords(text);
	return splitWords(query).every((word) => {
		// Pagefind searches for stems, so suffixes may differ.
		const stemLength = Math.max(MIN_WORD_LENGTH, Math.ceil(word.length * 0.6));
		const start = word.length < MIN_WORD_LENGTH ? word : word.slice(0, stemLength);
		const isStem = (one: string) =>
			one.length > 2 && word.startsWith(one) && word.length - one.length <= MAX_SUFFIX_LENGTH;
		return words.some((one) => one.includes(start) || isStem(one));
	});
}

/** Removes what readers leave out when they type: capitals and accents. */
function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?![\u3099\u309a])\p{M}/gu, "")
		.normalize("NFC");
}

/** Splits a text into folded words. */
export function splitWords(text: string): string[] {
	return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
