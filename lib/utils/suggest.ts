import { closest, distance } from "fastest-levenshtein";

/** The known word that a misspelt one most likely means, or nothing if none is near. */
function nearest(word: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const best = closest(word, known);
	const allowed = word.length < 5 ? 1 : 2;
	return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : undefined;
}

/** " Did you mean x?" for the end of a message, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
	const best = nearest(word, known);
	return best ? ` Did you mean \`${best}\`?` : "";
}
