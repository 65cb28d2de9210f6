/**
 * Calls a function for each item, at most `size` at a time so that memory stays flat. Results are in the order of the
 * items. A slow item doesn't hold up the others.
 */
export async function mapInBatches<Item, Result>(
	items: readonly Item[],
	size: number,
	call: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	// All workers share the iterator, which ends for all when one of them fails.
	const waiting = iterate(items);
	const work = async () => {
		for (const [index, item] of waiting) results[index] = await call(item);
	};
	await Promise.all(Array.from({ length: Math.min(size, items.length) }, work));
	return results;
}

/** Unlike the iterator of `entries()`, this one ends after an error in a loop. */
function* iterate<Item>(items: readonly Item[]): Generator<[number, Item]> {
	yield* items.entries();
}
