import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";
import { isListed } from "@/lib/content/visibility";
import { type NormalizedName, normalizeNames } from "./normalize";

export interface Series {
	label: string;
	/** The path of the list, such as `/series/below-the-covers`. */
	path: string;
	posts: Post[];
}

/** Determines the label and slug of every series of posts (newest first), by the {@link slugKey} of each spelling. */
export function normalizeSeries(posts: readonly Post[]): Map<string, NormalizedName> {
	return normalizeNames(
		posts
			.toReversed()
			.flatMap(({ series, status }) => (series ? [{ name: series, isPublic: isListed({ status }, "readers") }] : [])),
	);
}

/**
 * Groups posts (newest first) by the label of the series, which must be normalized. The posts of a series are in
 * reading order.
 */
export function groupBySeries(posts: readonly Post[], names: ReadonlyMap<string, NormalizedName>): Map<string, Series> {
	const byLabel = new Map<string, Series>();
	for (const post of posts.toReversed()) {
		const name = post.series && names.get(slugKey(post.series));
		if (!name) continue;
		const series = byLabel.get(name.label) ?? { label: name.label, path: `/series/${name.slug}`, posts: [] };
		series.posts.push(post);
		byLabel.set(name.label, series);
	}
	for (const { posts } of byLabel.values()) posts.sort((a, b) => (a.part ?? Infinity) - (b.part ?? Infinity) || 0);
	return new Map([...byLabel].toReversed());
}
