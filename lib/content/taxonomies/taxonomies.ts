import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { groupByYear, type Year } from "./archive";
import { type AuthorIndex, groupByAuthor } from "./authors";
import type { NormalizedName } from "./normalize";
import { groupBySeries, type Series } from "./series";
import { groupByTag, type Tag, type TagName } from "./tags";

/** How the tags and series of a blog are called, by the key of each of their spellings. */
export interface TaxonomyNames {
	/** The label and path of every tag. */
	tags: ReadonlyMap<string, TagName>;
	/** The label and slug of every series. */
	series: ReadonlyMap<string, NormalizedName>;
}

/** The posts of a blog by tag, author, series and year. */
export interface Taxonomies {
	/** By label. */
	tags: ReadonlyMap<string, Tag>;
	authors: AuthorIndex;
	/** By label. */
	series: ReadonlyMap<string, Series>;
	/** Newest first. */
	years: readonly Year[];
}

/** Groups posts by tag, author, series and year. */
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
