/** Compares by name, as the index of a book in that language does: case and marks don't matter, 10 follows 9. */
export function byName<T>(language: string, nameOf: (item: T) => string): (a: T, b: T) => number {
	const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
	return (a, b) => collator.compare(nameOf(a), nameOf(b));
}
