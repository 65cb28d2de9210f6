import { nameKey } from "./slug";
import { type Unified, unify } from "./spellings";
import type { Post } from "./types";
import { isListed } from "./visibility";

/** Posts that belong together, in the order in which they are read. */
export interface Series {
	label: string;
	/** Where the parts are listed, such as `/series/below-the-covers`. */
	path: string;
	parts: Post[];
}

/** Gives every series of the posts (newest first) one name and address, by the key of each spelling. */
export function nameSeries(posts: readonly Post[]): Map<string, Unified> {
	return unify(
		posts
			.toReversed()
			.flatMap(({ series, status }) => (series ? [{ name: series, isPublic: isListed(status, false) }] : [])),
	);
}

/** The series of the posts given (newest first), by label; the posts carry labels already. */
export function groupBySeries(posts: readonly Post[], names: ReadonlyMap<string, Unified>): Map<string, Series> {
	const all = new Map<string, Series>();
	for (const post of posts.toReversed()) {
		const name = post.series && names.get(nameKey(post.series));
		if (!name) continue;
		const series = all.get(name.label) ?? { label: name.label, path: `/series/${name.slug}`, parts: [] };
		series.parts.push(post);
		all.set(name.label, series);
	}
	for (const { parts } of all.values()) parts.sort((a, b) => (a.part ?? Infinity) - (b.part ?? Infinity) || 0);
	return new Map([...all].toReversed());
}
