import { editDistance } from "./edit-distance";

/** Returns the nearest known word; `undefined` if none is within two edits, or one edit of a short word. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
	const allowed = word.length < 5 ? 1 : 2;
	const lowerCase = word.toLowerCase();
	const isNear = createNearFilter(lowerCase, allowed);
	let best: string | undefined;
	let least = allowed + 1;
	for (const candidate of known) {
		const other = candidate.toLowerCase();
		if (!isNear(other)) continue;
		const edits = editDistance(lowerCase, other);
		if (edits < least) [best, least] = [candidate, edits];
	}
	return best;
}

/**
 * Returns a fast test whether a word may be within some edits of another one: if a word is divided into one part more
 * than there are edits, at least one part stays as it is.
 */
function createNearFilter(word: string, edits: number): (other: string) => boolean {
	const length = Math.ceil(word.length / (edits + 1));
	const parts = Array.from({ length: edits + 1 }, (_, index) => word.slice(index * length, (index + 1) * length));
	return (other) => Math.abs(other.length - word.length) <= edits && parts.some((part) => other.includes(part));
}

/** Returns " Did you mean `x`?" for the end of a message, or an empty string if no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
	const best = findNearest(word, known);
	return best ? ` Did you mean \`${best}\`?` : "";
}

/** Returns the hint of {@link didYouMean}, or the list of all known words if none is near. */
export function suggestOrList(word: string, known: readonly string[]): string {
	return didYouMean(word, known) || ` Use one of ${known.join(", ")}.`;
}

/**
 * Returns the only known word of which another word can be a misspelling: it differs in case, or by a few edits in
 * its last segment. `undefined` if there is none, if several are equally near, or if they differ in a number.
 */
export function findOnlyMatch(word: string, known: Iterable<string>): string | undefined {
	const lowerCase = word.toLowerCase();
	const { length } = word.split("/").at(-1) ?? word;
	const allowed = length < 3 ? 0 : length < 5 ? 1 : 2;
	const isNear = createNearFilter(lowerCase, allowed);
	let best: string[] = [];
	let least = allowed + 1;
	for (const candidate of new Set(known)) {
		const other = candidate.toLowerCase();
		if (candidate === word || !isNear(other)) continue;
		const edits = editDistance(lowerCase, other);
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

const USUAL_SCHEMES = ["https", "http", "mailto"];

/** Returns a message about a scheme such as `htp://` or `http//`; `undefined` for other URLs. */
export function describeMisspeltScheme(url: string): string | undefined {
	const [, name, rest] = /^(https?)(\/\/.+)/i.exec(url) ?? [];
	if (rest !== undefined) return `\`${url}\` lacks the colon of its scheme. Did you mean \`${name}:${rest}\`?`;
	const scheme = /^([a-z]+):/i.exec(url)?.[1]?.toLowerCase() ?? "";
	const hint = USUAL_SCHEMES.includes(scheme) ? "" : didYouMean(scheme, USUAL_SCHEMES);
	return hint ? `\`${url}\` begins with an unknown scheme.${hint}` : undefined;
}
