/** Pairs every item with a key for React, of its own even where names are equal: the second `a` is `a 2`. */
export function withKeys<T>(items: readonly T[], nameOf: (item: T) => string): [key: string, item: T][] {
	const counts = new Map<string, number>();
	return items.map((item) => {
		const name = nameOf(item);
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return [count === 1 ? name : `${name} ${count}`, item];
	});
}
