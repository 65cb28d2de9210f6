import { distance } from "fastest-levenshtein";

/**
 * Tells whether two names, by their `slugKey`, are likely to be the same word. Short words, and words that differ in
 * a number, are often different.
 */
export function isSimilarKey(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 2) return false;
	if (long.replaceAll(/\d/g, "") !== long || short.replaceAll(/\d/g, "") !== short) {
		if (long.replaceAll(/\D/g, "") !== short.replaceAll(/\D/g, "")) return false;
	}
	if (short.length >= 3 && (long === `${short}s` || long === `${short}es`)) return true;
	if (short.length >= 4 && short.endsWith("y") && long === `${short.slice(0, -1)}ies`) return true;
	if (short.length < 6) return false;
	return distance(a, b) <= (short.length < 9 ? 1 : 2);
}
