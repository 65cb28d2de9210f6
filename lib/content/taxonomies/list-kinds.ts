import type { Site } from "@/lib/config/site";
import { formatYear } from "@/lib/content/dates/dates";
import type { Author, Post } from "@/lib/content/types";
import { plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import type { Taxonomies } from "./taxonomies";

export interface PostList {
	label: string;
	/** The path of the first page, such as `/tags/css`. */
	path: string;
	posts: readonly Post[];
	description?: string | undefined;
	/** Set for the kind `authors`. */
	author?: Author;
}

export interface ListContext {
	site: Site;
	/** The listed posts, newest first. */
	posts: readonly Post[];
	taxonomies: Taxonomies;
}

/**
 * A kind of list, such as tags. Routes, sitemap, feeds, OG images, navigation, redirects, reserved paths and checks
 * take everything that depends on the kind from here.
 */
export interface ListKind {
	/** The id, and the first segment of paths. */
	name: string;
	/** Returns the title of the page of all lists. */
	label: (messages: Messages) => string;
	lists: (context: ListContext) => readonly PostList[];
	isPaginated: boolean;
	hasFeed: boolean;
	/** The least number of lists for a link in the navigation to the page of all lists. */
	minLists: number;
	details: (list: PostList, site: Site) => string[];
}

const countPosts = ({ posts }: PostList, { messages }: Site) => [plural(messages.lists.posts, posts.length, messages)];

const tags: ListKind = {
	name: "tags",
	label: (messages) => messages.lists.tags,
	lists: ({ taxonomies }) => [...taxonomies.tags.values()],
	isPaginated: true,
	hasFeed: true,
	minLists: 1,
	details: countPosts,
};

const archive: ListKind = {
	name: "archive",
	label: (messages) => messages.lists.archive,
	lists: ({ site, taxonomies }) =>
		taxonomies.years.map(({ year, ...list }) => ({
			...list,
			label: year === undefined ? site.messages.lists.undated : formatYear(year, site),
		})),
	isPaginated: false,
	hasFeed: false,
	minLists: 1,
	details: countPosts,
};

const authors: ListKind = {
	name: "authors",
	label: (messages) => messages.lists.authors,
	lists: ({ taxonomies }) =>
		taxonomies.authors.groups.map((group) => ({ ...group, label: group.author.name, description: group.author.bio })),
	isPaginated: true,
	hasFeed: true,
	// A blog with a single author needs no list of authors.
	minLists: 2,
	details: (list, site) => [...(list.author?.title ? [list.author.title] : []), ...countPosts(list, site)],
};

const series: ListKind = {
	name: "series",
	label: (messages) => messages.lists.series,
	lists: ({ taxonomies }) => [...taxonomies.series.values()],
	isPaginated: false,
	hasFeed: false,
	minLists: 1,
	details: ({ posts }, { messages }) => [plural(messages.lists.parts, posts.length, messages)],
};

/** In the order of the navigation. */
export const LIST_KINDS: readonly ListKind[] = [tags, archive, authors, series];

export interface ListSection {
	kind: ListKind;
	path: string;
}

export interface ListGroup extends ListSection {
	lists: readonly PostList[];
}

export function groupLists(kinds: readonly ListKind[], context: ListContext): ListGroup[] {
	return kinds.map((kind) => ({ kind, path: listKindPath(kind), lists: kind.lists(context) }));
}

export function listKindPath({ name }: Pick<ListKind, "name">): string {
	return `/${name}`;
}

export function listPagePaths(
	{ path, posts }: Pick<PostList, "path" | "posts">,
	isPaginated: boolean,
	perPage: number,
) {
	const pages = isPaginated ? countPages(posts.length, perPage) : 1;
	return Array.from({ length: pages }, (_, index) => pagePath(index + 1, path));
}

/** Returns no path for a kind without lists, which has no page. */
function groupPaths({ kind, path, lists }: ListGroup, { postsPerPage }: Pick<Site, "postsPerPage">): string[] {
	const paths = lists.flatMap((list) => listPagePaths(list, kind.isPaginated, postsPerPage));
	return paths.length > 0 ? [path, ...paths] : [];
}

/** Returns the paths of all pages of all lists, those of the index first. */
export function allListPaths(
	posts: readonly Post[],
	groups: readonly ListGroup[],
	site: Pick<Site, "postsPerPage">,
	indexPath: string,
): string[] {
	const paths = groups.flatMap((group) => groupPaths(group, site));
	return [...listPagePaths({ path: indexPath, posts }, true, site.postsPerPage), ...paths];
}

/** Returns the path of a page, counted from 1. The first page has the path of the list. */
export function pagePath(page: number, list: string): string {
	return page === 1 ? list : `${list === "/" ? "" : list}/page/${page}`;
}

/** Counts one page for an empty list. */
export function countPages(posts: number, postsPerPage: number): number {
	return Math.max(1, Math.ceil(posts / postsPerPage));
}

export function pageItems<T>(page: number, items: readonly T[], postsPerPage: number): T[] {
	return items.slice((page - 1) * postsPerPage, page * postsPerPage);
}
