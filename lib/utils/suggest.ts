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
