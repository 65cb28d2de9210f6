/** Calls a function for each item, for a number of them at a time so that memory stays flat; returns the results in order. */
export async function mapInBatches<Item, Result>(
	items: readonly Item[],
	size: number,
	call: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < items.length; start += size) {
		results.push(...(await Promise.all(items.slice(start, start + size).map(call))));
	}
	return results;
}
