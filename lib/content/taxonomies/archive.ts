import { isoMonth, isoYear } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";

/** The posts of a year, in their order; those without a date stand together. */
export interface Year {
	/** `2026`, or nothing for posts without a date. */
	year?: string;
	/** Where they are listed, such as `/archive/2026`. */
	path: string;
	posts: Post[];
}

/** The posts given by year of the site's clock, in their order. */
export function groupByYear(posts: readonly Post[], timeZone: string): Year[] {
	const years = groupBy(posts, ({ date }) => date && isoYear(date, timeZone));
	return [...years].map(([year, posts]) => ({ year, path: `/archive/${year ?? "undated"}`, posts }));
}

/** The posts given by month of the site's clock, in their order. */
export function groupByMonth(posts: readonly Post[], timeZone: string): Post[][] {
	return [...groupBy(posts, ({ date }) => date && isoMonth(date, timeZone)).values()];
}

function groupBy<Key>(posts: readonly Post[], keyOf: (post: Post) => Key): Map<Key, Post[]> {
	const groups = new Map<Key, Post[]>();
	for (const post of posts) {
		const key = keyOf(post);
		const group = groups.get(key);
		if (group) group.push(post);
		else groups.set(key, [post]);
	}
	return groups;
}
