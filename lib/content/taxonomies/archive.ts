import { isoMonth, isoYear } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { groupBy } from "@/lib/utils/group-by";

/** The posts of a year, or all posts without a date. */
export interface Year {
	/** Such as `2026`; `undefined` for posts without a date. */
	year?: string | undefined;
	/** The path of the list, such as `/archive/2026`. */
	path: string;
	posts: Post[];
}

/** Keeps the order of posts. */
export function groupByYear(posts: readonly Post[], timeZone: string): Year[] {
	const years = groupBy(posts, ({ date }) => date && isoYear(date, timeZone));
	return [...years].map(([year, posts]) => ({ year, path: `/archive/${year ?? "undated"}`, posts }));
}

/** Keeps the order of posts. */
export function groupByMonth(posts: readonly Post[], timeZone: string): Post[][] {
	return [...groupBy(posts, ({ date }) => date && isoMonth(date, timeZone)).values()];
}
