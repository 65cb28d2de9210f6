/** Tells whether a value is an object that is neither an array nor `null`. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Makes another value of each value of an object, under the same key. */
export function mapValues<Key extends string, Value, Result>(
	object: Readonly<Record<Key, Value>>,
	map: (value: Value, key: Key) => Result,
): Record<Key, Result> {
	const entries = Object.entries(object) as [Key, Value][];
	return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)])) as Record<Key, Result>;
}

/** Returns an object with some keys of another one. */
export function pick<Value extends object, Key extends keyof Value>(object: Value, keys: readonly Key[]) {
	return Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<Value, Key>;
}

/** Groups items by key, in the order of the first item of each group. */
export function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** Returns the index of the last of some ascending numbers that isn't greater than a limit; 0 if all are greater. */
export function findLastAtMost(numbers: readonly number[], limit: number): number {
	let [first, last] = [0, numbers.length - 1];
	while (first < last) {
		const middle = Math.ceil((first + last) / 2);
		if ((numbers[middle] ?? 0) <= limit) first = middle;
		else last = middle - 1;
	}
	return first;
}

/** Returns the items that are also in each of the lists, in the order of `items`. */
export function inAllOf<Item>(items: readonly Item[], lists: readonly (readonly Item[])[]): Item[] {
	const sets = lists.map((list) => new Set(list));
	return items.filter((item) => sets.every((set) => set.has(item)));
}
