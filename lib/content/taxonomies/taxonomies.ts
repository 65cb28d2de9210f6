import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { groupByYear, type Year } from "./archive";
import { type AuthorIndex, groupByAuthor } from "./authors";
import type { NormalizedName } from "./normalize";
import { groupBySeries, type Series } from "./series";
import { groupByTag, type Tag, type TagName } from "./tags";

/** The normalized names of tags and series, by the {@link slugKey} of each spelling. */
export interface TaxonomyNames {
	tags: ReadonlyMap<string, TagName>;
	series: ReadonlyMap<string, NormalizedName>;
}

export interface Taxonomies {
	/** By label. */
	tags: ReadonlyMap<string, Tag>;
	authors: AuthorIndex;
	/** By label. */
	series: ReadonlyMap<string, Series>;
	/** Newest first. */
	years: readonly Year[];
}

export function groupPosts(
	posts: readonly Post[],
	names: TaxonomyNames,
	{ timeZone }: Pick<Site, "timeZone">,
): Taxonomies {
	return {
		tags: groupByTag(posts, names.tags),
		authors: groupByAuthor(posts),
		series: groupBySeries(posts, names.series),
		years: groupByYear(posts, timeZone),
	};
}
