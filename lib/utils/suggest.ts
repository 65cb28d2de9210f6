import { closest, distance } from "fastest-levenshtein";

/** Returns the nearest known word; `undefined` if none is within two edits, or one edit of a short word. */
function findNearest(word: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const best = closest(word, known);
	const allowed = word.length < 5 ? 1 : 2;
	return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : undefined;
}

/** Returns " Did you mean `x`?" for the end of a message, or an empty string if no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
	const best = findNearest(word, known);
	return best ? ` Did you mean \`${best}\`?` : "";
}

/** Returns the hint of {@link didYouMean}, or the list of all known words if none is near. */
export function suggestOrList(word: string, known: readonly string[]): string {
	return didYouMean(word, known) || ` Use one of ${known.join(", ")}.`;
}

/**
 * Returns the one known word that another one can only be a misspelling of: the same but for case, or one within a few edits of its
 * last segment. `undefined` if there is none, if others are as near, or if they differ in a number.
 */
export function findOnlyMatch(word: string, known: Iterable<string>): string | undefined {
	const lowerCase = word.toLowerCase();
	const { length } = word.split("/").at(-1) ?? word;
	const allowed = length < 3 ? 0 : length < 5 ? 1 : 2;
	let best: string[] = [];
	let least = allowed + 1;
	for (const candidate of new Set(known)) {
		if (candidate === word || Math.abs(candidate.length - word.length) > allowed) continue;
		const edits = distance(lowerCase, candidate.toLowerCase());
		if (edits > least || edits > allowed || hasOtherNumbers(word, candidate)) continue;
		best = edits < least ? [candidate] : [...best, candidate];
		least = edits;
	}
	return best.length === 1 ? best[0] : undefined;
}

/** Tells whether two words differ in a number: `part-2` is hardly a misspelling of `part-3`. */
function hasOtherNumbers(a: string, b: string): boolean {
	return a.replaceAll(/\D/g, "") !== b.replaceAll(/\D/g, "");
}
