import type { Site } from "@/lib/config/site";
import { compareByName } from "@/lib/content/taxonomies/names";
import type { Taxonomies, TaxonomyNames } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { LIST_ORDERS } from "@/lib/declarations/list-settings";
import { inAllOf } from "@/lib/utils/collections";
import { slugKey } from "@/lib/utils/slug";

export const POST_ORDERS = [...LIST_ORDERS, "part"] as const;

export type PostOrder = (typeof POST_ORDERS)[number];

/** The forms of a list inside a text. */
export const POST_LIST_FORMS = ["list", "titles", "cards"] as const;

export type PostListForm = (typeof POST_LIST_FORMS)[number];

/** The tag of the component that lists posts. */
export const POST_LIST = "Posts";

/** Maximum number of lists in the text of a guest's post, and of posts in each, as no limit of time holds where pages are rendered. */
export const GUEST_LIMITS = { lists: 50, posts: 100 } as const;

/** Names can have any spelling that makes the same slug. */
export interface PostQuery {
	tag?: string | undefined;
	/** An id of `authors.yml` or a name. */
	author?: string | undefined;
	series?: string | undefined;
	/** The name of a section of the settings. */
	section?: string | undefined;
	/** By default `part` with a series, and `newest` without one. */
	sort?: PostOrder | undefined;
	limit?: number | undefined;
}

/** Reads a query from props as an author wrote them. A value that can't be used is left out. */
export function readPostQuery({
	tag,
	author,
	series,
	section,
	sort,
	limit,
}: Readonly<Record<string, unknown>>): PostQuery {
	const name = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : undefined);
	return {
		tag: name(tag),
		author: name(author),
		series: name(series),
		section: name(section),
		sort: POST_ORDERS.find((order) => order === sort),
		limit: readLimit(limit),
	};
}

/** Reads the number of posts; `undefined` for what is no whole number. */
export function readLimit(limit: unknown): number | undefined {
	const count = Number(limit);
	return limit !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined;
}

interface Listed {
	/** Newest first. */
	posts: readonly Post[];
	taxonomies: Taxonomies;
	names: TaxonomyNames;
}

/** Finds listed posts. A name that no post has finds none. */
export function findPosts(
	{ posts, taxonomies, names }: Listed,
	{ tag, author, series, section, sort = series === undefined ? "newest" : "part", limit }: PostQuery,
	{ language }: Pick<Site, "language">,
): readonly Post[] {
	const tagged = tag === undefined ? undefined : taxonomies.tags.get(names.tags.get(slugKey(tag))?.label ?? "");
	const parts = series === undefined ? undefined : findTerm({ taxonomies, names }, "series", series);
	const written = author === undefined ? undefined : findAuthor(taxonomies, slugKey(author));
	const lists = [
		...(tag === undefined ? [] : [tagged?.posts ?? []]),
		...(author === undefined ? [] : [written?.posts ?? []]),
		...(series === undefined ? [] : [parts?.posts ?? []]),
		...(section === undefined
			? []
			: [posts.filter((post) => post.section && slugKey(post.section) === slugKey(section))]),
	];
	const inOrder = sort === "part" && parts !== undefined ? parts.posts : posts;
	return inAllOf(sortBy(inOrder, sort, language), lists).slice(0, limit);
}

function findTerm({ taxonomies, names }: Omit<Listed, "posts">, taxonomy: string, name: string) {
	return taxonomies.terms.get(taxonomy)?.get(names.terms.get(taxonomy)?.get(slugKey(name))?.label ?? "");
}

function findAuthor({ authors }: Taxonomies, key: string) {
	return authors.groups.find(
		({ author: { id, name } }) => (id !== undefined && slugKey(id) === key) || slugKey(name) === key,
	);
}

/** `posts` are newest first, or in the order of their series. */
export function sortBy(posts: readonly Post[], sort: PostOrder, language: string): readonly Post[] {
	const lastChange = ({ date, updated }: Post) => updated?.time ?? date?.time ?? -Infinity;
	if (sort === "oldest") {
		const isDated = ({ date }: Post) => date !== undefined;
		return [...posts.filter(isDated).toReversed(), ...posts.filter((post) => !isDated(post))];
	}
	if (sort === "title") return posts.toSorted(compareByName(language, ({ title }) => title));
	return sort === "updated" ? posts.toSorted((a, b) => lastChange(b) - lastChange(a) || 0) : posts;
}
