import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";
import { isListed } from "@/lib/content/visibility";
import { type NormalizedName, normalizeNames } from "./normalize";

/** Posts that belong together, in the order in which they are read. */
export interface Series {
	label: string;
	/** Where the parts are listed, such as `/series/below-the-covers`. */
	path: string;
	posts: Post[];
}

/** Gives every series of the posts (newest first) one name and address, by the key of each spelling. */
export function normalizeSeries(posts: readonly Post[]): Map<string, NormalizedName> {
	return normalizeNames(
		posts
			.toReversed()
			.flatMap(({ series, status }) => (series ? [{ name: series, isPublic: isListed(status, false) }] : [])),
	);
}

/** The series of the posts given (newest first), by label; the posts carry labels already. */
export function groupBySeries(posts: readonly Post[], names: ReadonlyMap<string, NormalizedName>): Map<string, Series> {
	const all = new Map<string, Series>();
	for (const post of posts.toReversed()) {
		const name = post.series && names.get(slugKey(post.series));
		if (!name) continue;
		const series = all.get(name.label) ?? { label: name.label, path: `/series/${name.slug}`, posts: [] };
		series.posts.push(post);
		all.set(name.label, series);
	}
	for (const { posts } of all.values()) posts.sort((a, b) => (a.part ?? Infinity) - (b.part ?? Infinity) || 0);
	return new Map([...all].toReversed());
}
