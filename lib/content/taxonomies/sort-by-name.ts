/** Compares as in the index of a book: ignores case and leading punctuation, and sorts 10 after 9. */
export function compareByName<T>(language: string, getName: (item: T) => string): (a: T, b: T) => number {
	const collator = new Intl.Collator(language, { numeric: true });
	const key = (item: T) => getName(item).replace(/^[^\p{L}\p{N}]+(?=.)/u, "");
	return (a, b) => collator.compare(key(a), key(b));
}
