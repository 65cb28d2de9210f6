import type { ImportCount, Progress } from "./types";

/** The number of items between two progress reports. */
const PROGRESS_INTERVAL = 50;
/** How many items that can't be converted or read a table names. */
const MAX_NAMED_ITEMS = 5;

/** An item of an export that is left out, and why. */
export interface LeftOut {
	/** Where it is in the export, such as `` `posts` row 4 ``. */
	place: string;
	reason: string;
}

/** Converts each item of an export. One that can't be converted is left out alone. */
export function convertEach<Item, Result>(
	items: readonly Item[],
	convert: (item: Item) => Result,
	describePlace: (item: Item) => string,
	progress: Progress,
): { results: Result[]; leftOut: LeftOut[] } {
	const results: Result[] = [];
	const leftOut: LeftOut[] = [];
	for (const [index, item] of items.entries()) {
		if (index % PROGRESS_INTERVAL === PROGRESS_INTERVAL - 1) progress(index + 1, "posts converted");
		try {
			results.push(convert(item));
		} catch (error) {
			leftOut.push({ place: describePlace(item), reason: error instanceof Error ? error.message : String(error) });
		}
	}
	return { results, leftOut };
}

/** Counts the items that were left out. The reason names where they are. */
export function countLeftOut(leftOut: readonly LeftOut[]): ImportCount {
	const reason = nameFirst(leftOut.map(({ place, reason }) => `${place} ${reason.replace(/\.$/, "")}`));
	return { label: "damaged items", imported: 0, skipped: leftOut.length, reason };
}

/** Counts what can't be read of items that are imported without it. The reason names where they are. */
export function countUnreadable(label: string, places: readonly string[]): ImportCount {
	return {
		label: `${label} that can't be read`,
		imported: 0,
		skipped: places.length,
		reason: `left out of ${nameFirst(places)}`,
	};
}

/** Lists the first of some names, and counts the others. */
export function nameFirst(names: readonly string[]): string {
	const more = names.length - MAX_NAMED_ITEMS;
	return [...names.slice(0, MAX_NAMED_ITEMS), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
