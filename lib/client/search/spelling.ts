import { distance } from "fastest-levenshtein";
import { fold, wordsOf } from "./fold";

/** Shorter words have too many neighbours. */
const SHORTEST = 4;

/** As in invalid and invalidation. */
const LONGEST_ENDING = 5;

/**
 * A query with each word that is none of the blog's replaced by the nearest that is; undefined if there is none to replace.
 * Where something was found all the same, only words with the same first letter are near enough.
 */
export function correct(text: string, vocabulary: readonly string[], isFound = false): string | undefined {
	const known = vocabulary.map((word) => ({ word, folded: fold(word) }));
	const corrected = wordsOf(text).map((word) => {
		return nearest(word, isFound ? known.filter(({ folded }) => folded[0] === word[0]) : known) ?? word;
	});
	return corrected.join(" ") === wordsOf(text).join(" ") ? undefined : corrected.join(" ");
}

function nearest(word: string, known: { word: string; folded: string }[]): string | undefined {
	if (word.length < SHORTEST || known.some(({ folded }) => folded.startsWith(word))) return undefined;
	let best: string | undefined;
	// One slip in a short word, two in a longer one.
	let least = word.length < 6 ? 1.75 : 2.75;
	for (const candidate of known) {
		const { folded } = candidate;
		if (folded.length < word.length - 2) continue;
		// Readers look while they type, so a word may be meant whose end is still to come; the first letter is seldom wrong.
		const whole = distance(word, folded);
		const begun = folded.length > word.length ? distance(word, folded.slice(0, word.length)) + 0.5 : whole;
		const apart = Math.min(whole, begun) + (folded[0] === word[0] ? 0 : 0.25);
		if (apart < least) [best, least] = [candidate.word, apart];
	}
	return best;
}

/** Whether every word of a query, or what it begins with, is among the words of what was found. */
export function isMet(text: string, found: string): boolean {
	const words = wordsOf(found);
	return wordsOf(text).every((word) => {
		// Endings differ: the index looks for stems.
		const start = word.length < SHORTEST ? word : word.slice(0, Math.max(SHORTEST, Math.ceil(word.length * 0.6)));
		const isStem = (one: string) =>
			one.length > 2 && word.startsWith(one) && word.length - one.length <= LONGEST_ENDING;
		return words.some((one) => one.includes(start) || isStem(one));
	});
}
