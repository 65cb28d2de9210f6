/**
 * Calls a function for each item, for a number of them at a time so that memory stays flat; returns the results in order. A slow item
 * holds up no others.
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

/** Iterates like `entries()`, whose iterator goes on after an error in a loop. */
function* iterate<Item>(items: readonly Item[]): Generator<[number, Item]> {
	yield* items.entries();
}
