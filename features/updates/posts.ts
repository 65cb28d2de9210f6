import type { Site } from "@/lib/config/site";
import { isoDay, publishTime, startTime } from "@/lib/content/dates/dates";
import type { Post, PostDate } from "@/lib/content/types";
import type { Position } from "@/lib/utils/position";
import type { Update } from "./fields";

/** The id of the list on the page of a post. */
export const UPDATES_ANCHOR = "post-updates";

interface Fields {
	date: PostDate | undefined;
	updated?: PostDate | undefined;
	updates?: readonly Update[] | undefined;
}

interface Context {
	site: Pick<Site, "timeZone" | "isTimeZoneUnclear">;
	/** In milliseconds since the epoch. */
	now: number;
}

/**
 * Decides which updates of a post readers see, newest first, and when the post was last changed: at the date of the newest of these updates, unless
 * `updated` is later. Reports doubtful dates. `positionOf` returns that of `updated` without an update.
 */
export function decideUpdates(
	{ date, updated, updates: written = [] }: Fields,
	{ site, now }: Context,
	positionOf: (update?: Update) => Position,
	report: (position: Position, message: string) => void,
): Required<Pick<Post, "updated" | "updates" | "nextUpdate">> {
	const { timeZone } = site;
	const start = (one: PostDate | undefined) => (one ? startTime(one, timeZone) : -Infinity);
	const isSame = (a: Update, b: Update) => a.date.iso === b.date.iso && a.note === b.note;
	const sorted = written
		.map((update) => ({ ...update, ...positionOf(update) }))
		.filter((update, index) => {
			const isFirst = written.findIndex((one) => isSame(one, update)) === index;
			if (!isFirst) report(update, "Another update has the same date and the same note. Delete one of them.");
			return isFirst;
		})
		.toSorted((a, b) => start(b.date) - start(a.date));
	const day = date && isoDay(date, timeZone);
	if (day !== undefined && updated && isoDay(updated, timeZone) < day)
		report(positionOf(), `\`updated\` is before the date of the post, which is of ${day}. Correct one of the dates.`);
	for (const update of sorted) {
		if (day !== undefined && isoDay(update.date, timeZone) < day)
			report(update, `This update is dated before the post, which is of ${day}. Correct one of the dates.`);
	}
	const isDue = (update: Update) => publishTime(update.date, site) <= now;
	const later = sorted.filter((update) => !isDue(update));
	for (const update of later)
		report(
			update,
			"This update is dated in the future. Readers see it from then on; correct the date if they should now.",
		);
	const updates = sorted.filter(isDue);
	const [newest] = updates;
	const isNewer = newest && start(newest.date) > Math.max(start(date), start(updated));
	return {
		updated: isNewer ? newest.date : updated,
		updates: newest && updates,
		nextUpdate: later.at(-1)?.date,
	};
}
