import { countPages, pagePath } from "@/lib/config/pagination";
import type { Site } from "@/lib/config/types";
import { formatYear } from "@/lib/content/dates/dates";
import type { Author, Post } from "@/lib/content/types";
import { plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import type { Taxonomies } from "./taxonomies";

/** A list of posts that has pages, such as a tag. */
export interface PostList {
	label: string;
	/** The path of its first page, such as `/tags/css`. */
	path: string;
	posts: readonly Post[];
	description?: string | undefined;
	/** The author of the posts, in a list of the kind `authors`. */
	author?: Author;
}

/** The data that lists are made from. */
export interface ListContext {
	site: Site;
	/** The listed posts, newest first. */
	posts: readonly Post[];
	taxonomies: Taxonomies;
}

/**
 * A kind of list, such as tags. Routes, sitemap, feeds, OG images, navigation, redirects, reserved paths and checks take
 * everything that depends on the kind from here.
 */
export interface ListKind {
	/** Its id, and the first segment of its paths. */
	name: string;
	/** Returns the title of the page of all its lists. */
	label: (messages: Messages) => string;
	/** Returns its lists. */
	lists: (context: ListContext) => readonly PostList[];
	/** Whether long lists have several pages. */
	isPaginated: boolean;
	/** Whether each list has feeds. */
	hasFeed: boolean;
	/** The number of lists from which on the navigation links to the page of all lists. */
	minLists: number;
	/** Returns short details of a list, such as the number of its posts. */
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

/** All kinds of lists, in the order of the navigation. */
export const LIST_KINDS: readonly ListKind[] = [tags, archive, authors, series];

/** A kind of list, and where its lists are. */
export interface ListSection {
	kind: ListKind;
	/** The path of the page of all lists. */
	path: string;
}

/** All lists of a kind. */
export interface ListGroup extends ListSection {
	lists: readonly PostList[];
}

/** Returns the lists of every kind. */
export function groupLists(kinds: readonly ListKind[], context: ListContext): ListGroup[] {
	return kinds.map((kind) => ({ kind, path: listKindPath(kind), lists: kind.lists(context) }));
}

/** Returns the path of the page of all lists of a kind. */
export function listKindPath({ name }: Pick<ListKind, "name">): string {
	return `/${name}`;
}

/** Returns the path of every page of a list. */
export function listPagePaths(
	{ path, posts }: Pick<PostList, "path" | "posts">,
	isPaginated: boolean,
	perPage: number,
) {
	const pages = isPaginated ? countPages(posts.length, perPage) : 1;
	return Array.from({ length: pages }, (_, index) => pagePath(index + 1, path));
}

/** Returns the path of every page of every list of a kind. A kind without lists has no page. */
function groupPaths({ kind, path, lists }: ListGroup, { postsPerPage }: Pick<Site, "postsPerPage">): string[] {
	const paths = lists.flatMap((list) => listPagePaths(list, kind.isPaginated, postsPerPage));
	return paths.length > 0 ? [path, ...paths] : [];
}

/** Returns the path of every page of every list, those of the index first. */
export function allListPaths(
	posts: readonly Post[],
	groups: readonly ListGroup[],
	site: Pick<Site, "postsPerPage">,
): string[] {
	const paths = groups.flatMap((group) => groupPaths(group, site));
	return [...listPagePaths({ path: "/", posts }, true, site.postsPerPage), ...paths];
}
