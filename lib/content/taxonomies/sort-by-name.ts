/** Compares by name, as the index of a book in that language does: a sign ahead and case don't matter, 10 follows 9. */
export function byName<T>(language: string, nameOf: (item: T) => string): (a: T, b: T) => number {
	const collator = new Intl.Collator(language, { numeric: true });
	const key = (item: T) => nameOf(item).replace(/^[^\p{L}\p{N}]+(?=.)/u, "");
	return (a, b) => collator.compare(key(a), key(b));
}
