import { getErrorMessage } from "@/lib/utils/error-message";
import type { ImportCount, Progress } from "./types";

const PROGRESS_INTERVAL = 50;
const MAX_NAMED_ITEMS = 5;

export interface LeftOut {
	/** Where it is in the export, such as `` `posts` row 4 ``. */
	place: string;
	reason: string;
}

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
			leftOut.push({ place: describePlace(item), reason: getErrorMessage(error) });
		}
	}
	return { results, leftOut };
}

/** Names the positions of the first items in the export as the reason. */
export function countLeftOut(leftOut: readonly LeftOut[]): ImportCount {
	const reason = nameFirst(leftOut.map(({ place, reason }) => `${place} ${reason.replace(/\.$/, "")}`));
	return { label: "damaged items", imported: 0, skipped: leftOut.length, reason };
}

/** Counts items that are imported without an unreadable part. The reason names where they are. */
export function countUnreadable(label: string, places: readonly string[]): ImportCount {
	return {
		label: `${label} that can't be read`,
		imported: 0,
		skipped: places.length,
		reason: `left out of ${nameFirst(places)}`,
	};
}

export function nameFirst(names: readonly string[]): string {
	const more = names.length - MAX_NAMED_ITEMS;
	return [...names.slice(0, MAX_NAMED_ITEMS), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
