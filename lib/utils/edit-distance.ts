/** Counts the characters to insert, delete or replace until one word is the other: https://en.wikipedia.org/wiki/Levenshtein_distance */
export function editDistance(a: string, b: string): number {
	/** The distances of the part of `a` so far from each beginning of `b`. */
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [index, character] of a.split("").entries()) {
		const next = [index + 1];
		for (let at = 0; at < b.length; at += 1) {
			const replaced = (row[at] ?? 0) + (character === b[at] ? 0 : 1);
			next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
