import { countPages, pagePath } from "@/lib/config/pagination";
import type { Site } from "@/lib/config/types";
import type { Collection } from "@/lib/content/collection";
import type { Post } from "@/lib/content/types";
import { groupByYear } from "./archive";
import { groupByAuthor } from "./authors";
import { groupBySeries } from "./series";
import { groupByTag } from "./tags";

/** The paths of every page of every list that some posts make. */
export function listPaths(
	posts: readonly Post[],
	names: Pick<Collection, "tags" | "series">,
	{ postsPerPage, timeZone }: Pick<Site, "postsPerPage" | "timeZone">,
): string[] {
	const pagesOf = ({ path, posts }: { path: string; posts: readonly Post[] }) =>
		Array.from({ length: countPages(posts.length, postsPerPage) }, (_, index) => pagePath(index + 1, path));
	const below = {
		"/tags": [...groupByTag(posts, names.tags).values()].flatMap(pagesOf),
		"/authors": groupByAuthor(posts).authorGroups.flatMap(pagesOf),
		"/archive": groupByYear(posts, timeZone).map(({ path }) => path),
		"/series": [...groupBySeries(posts, names.series).values()].map(({ path }) => path),
	};
	const lists = Object.entries(below).filter(([, paths]) => paths.length > 0);
	return [...pagesOf({ path: "/", posts }), ...lists.flatMap(([list, paths]) => [list, ...paths])];
}
