/** In milliseconds. */
export const DAY_LENGTH = 86_400_000;

/** Groups items by a key; the groups have the order of their first items. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** Percent-encodes the segments of a path, for an `href`. */
export function encodePath(path: string): string {
	return path.split("/").map(encodeURIComponent).join("/");
}

/** Returns text with invalid percent-encoding unchanged. */
export function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// It is text.
		return text;
	}
}
