import { FEATURE_LIST_KINDS } from "@/features/list-kinds";
import { sectionKind } from "@/features/sections/list-kind";
import type { Site } from "@/lib/config/site";
import type { TaxonomySetting } from "@/lib/config/taxonomies";
import { formatYear } from "@/lib/content/dates/dates";
import type { Author, Post } from "@/lib/content/types";
import type { ListTemplate } from "@/lib/declarations/list-settings";
import type { RuleName } from "@/lib/diagnostics/rules";
import { plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import type { Position } from "@/lib/utils/position";
import type { Taxonomies, Taxonomy } from "./taxonomies";

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

/** A value that no two posts of a language may have. */
export interface UniqueValue {
	rule: RuleName;
	/** Returns the value of a post, if it has one. The message follows the name of the older post with the same value: "`posts/a.md` has …". */
	describe: (post: Post) => { value: string | undefined; position: Position | undefined; message: string };
}

/**
 * A kind of list, such as tags. Routes, sitemap, feeds, OG images, navigation, redirects, reserved paths and checks
 * take everything that depends on the kind from here.
 */
export interface ListKind {
	name: string;
	/** The path of the page of all lists, by default `/<name>`. `createListKinds` puts the prefix of a locale, such as `/de`, before this path and those of `lists`. */
	path?: string;
	/** Whether it has no more than one list, whose path is that of the kind. */
	isSingle?: boolean;
	/** Returns the title of the page of all lists. */
	label: (messages: Messages) => string;
	lists: (context: ListContext) => readonly PostList[];
	/** How posts are grouped into the lists, unless `lists` groups them. */
	taxonomy?: Taxonomy;
	/** Whether posts are the parts of its lists, in their order: pages number them, and parts of one list aren't related posts of each other. */
	isSequence?: boolean;
	unique?: UniqueValue;
	isPaginated: boolean;
	/** By default that of the site. */
	postsPerPage?: number | undefined;
	/** By default cards if the lists are paginated, else titles. */
	template?: ListTemplate;
	hasFeed: boolean;
	/** The least number of lists for a link in the navigation to the page of all lists. */
	minLists: number;
	details: (list: PostList, site: Site) => string[];
}

/** The name of the list of all posts in settings. */
export const INDEX_LIST = "index";

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

function taxonomyKind({ name, title, feed }: TaxonomySetting): ListKind {
	const lists = ({ taxonomies }: ListContext) => [...(taxonomies.terms.get(name)?.values() ?? [])];
	return { ...tags, name, label: () => title, lists, hasFeed: feed };
}

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

/** The kinds that every blog has, in the order of the navigation. */
export const LIST_KINDS: readonly ListKind[] = [tags, archive, authors, ...FEATURE_LIST_KINDS];

/** Creates the kinds that the settings add. `all-list-kinds.ts` leaves out those with the name or path of something else. */
export function createKindsOfSettings({
	sections = {},
	taxonomies = {},
}: Partial<Pick<Site, "sections" | "taxonomies">>) {
	return {
		sections: Object.values(sections).map(sectionKind),
		taxonomies: Object.values(taxonomies).map(taxonomyKind),
	};
}

/** A kind of lists, and the path of the page of all its lists, or of its only one. */
export interface KindAtPath {
	kind: ListKind;
	path: string;
}

export interface ListGroup extends KindAtPath {
	lists: readonly PostList[];
}

export function groupLists(kinds: readonly ListKind[], context: ListContext): ListGroup[] {
	return kinds.map((kind) => ({ kind, path: listKindPath(kind), lists: kind.lists(context) }));
}

export function listKindPath({ name, path = `/${name}` }: Pick<ListKind, "name" | "path">): string {
	return path;
}

/** Tells whether a path is that of a kind, or that of one of its lists without the number of a page. */
export function isListPath(kind: Pick<ListKind, "name" | "path" | "isSingle">, path: string): boolean {
	const root = listKindPath(kind);
	return path === root || (!kind.isSingle && path.startsWith(`${root}/`) && !path.slice(root.length + 1).includes("/"));
}

/** Returns the number of posts on a page of a list; infinite for lists with a single page. */
export function getPageSize(kind: ListKind, site: Pick<Site, "postsPerPage">): number {
	return kind.isPaginated ? (kind.postsPerPage ?? site.postsPerPage) : Number.POSITIVE_INFINITY;
}

export function listPagePaths({ path, posts }: Pick<PostList, "path" | "posts">, perPage: number): string[] {
	return Array.from({ length: countPages(posts.length, perPage) }, (_, index) => pagePath(index + 1, path));
}

/** Returns no path for a kind without lists, which has no page. */
function groupPaths({ kind, path, lists }: ListGroup, site: Pick<Site, "postsPerPage">): string[] {
	const paths = lists.flatMap((list) => listPagePaths(list, getPageSize(kind, site)));
	return paths.length > 0 ? [...new Set([path, ...paths])] : [];
}

/** Returns the paths of all pages of all lists, those of the index first; `posts` are those of the index. */
export function allListPaths(
	posts: readonly Post[],
	groups: readonly ListGroup[],
	site: Pick<Site, "postsPerPage">,
	indexPath: string,
): string[] {
	const paths = groups.flatMap((group) => groupPaths(group, site));
	return [...listPagePaths({ path: indexPath, posts }, site.postsPerPage), ...paths];
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
	return postsPerPage === Number.POSITIVE_INFINITY
		? [...items]
		: items.slice((page - 1) * postsPerPage, page * postsPerPage);
}
