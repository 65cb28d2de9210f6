// biome-ignore lint/style/noRestrictedImports: esbuild compiles this file with the owner's code, where `@/` isn't known.
import { processState } from "../utils/process-state";
import type { ListedPostView, SiteView } from "./api";

/** Which posts to get. Names can have any spelling that makes the same slug. */
export interface PostsQuery {
	tag?: string | undefined;
	/** The id of the author in `authors.yml`, or the name. */
	author?: string | undefined;
	series?: string | undefined;
	/** The name of a section of the settings. */
	section?: string | undefined;
	/** By default `part`, the order of the series, with a series, and `newest` without one. */
	sort?: "newest" | "oldest" | "updated" | "title" | "part" | undefined;
	/** The most posts to get. */
	limit?: number | undefined;
}

/** A list of posts, such as those of a tag. */
export interface ListSummary {
	label: string;
	/** The path of the list, percent-encoded. */
	url: string;
	description?: string | undefined;
	/** The number of its posts. */
	count: number;
}

interface BlogAccess {
	getPosts: (query: PostsQuery) => Promise<readonly ListedPostView[]>;
	getSite: () => Promise<SiteView>;
	getLists: (kind: string) => Promise<readonly ListSummary[]>;
}

/** The engine sets it. All copies of this module share it. */
export const accessHolder = processState<{ access?: BlogAccess }>("access-of-owner-code", {});

function getAccess(): BlogAccess {
	if (!accessHolder.access) throw new Error("The blog can be read on the server only, while a page is rendered.");
	return accessHolder.access;
}

/**
 * Returns the posts that the reader can find in lists: all of them, or those of a tag, an author, a series or a section. Works in components, slots,
 * replacements and pages that are rendered on the server; a page that has called it is made again when its posts change.
 */
export function getPosts(query: PostsQuery = {}): Promise<readonly ListedPostView[]> {
	return getAccess().getPosts(query);
}

/** Returns the settings of the blog, as slots get them. */
export function getSite(): Promise<SiteView> {
	return getAccess().getSite();
}

/**
 * Returns the lists of a kind, in the order of their page; empty for a kind without lists. A taxonomy or section of the settings is a kind
 * by its name.
 */
export function getLists(
	kind: "tags" | "authors" | "series" | "archive" | (string & {}),
): Promise<readonly ListSummary[]> {
	return getAccess().getLists(kind);
}
