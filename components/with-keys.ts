/** Pairs every item with a unique React key, which is its name; the second item with the name `a` gets `a 2`. */
export function withKeys<T>(items: readonly T[], getName: (item: T) => string): [key: string, item: T][] {
	const counts = new Map<string, number>();
	return items.map((item) => {
		const name = getName(item);
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return [count === 1 ? name : `${name} ${count}`, item];
	});
}
