// biome-ignore lint/style/noRestrictedImports: esbuild compiles this file with the owner's code, where `@/` isn't known.
import { processState } from "../utils/process-state";
import type { ListedPostView } from "./api";

/** Which posts to get. Names can have any spelling that makes the same slug. */
export interface PostsQuery {
	tag?: string | undefined;
	/** The id of the author in `authors.yml`, or the name. */
	author?: string | undefined;
	series?: string | undefined;
	/** By default `part`, the order of the series, with a series, and `newest` without one. */
	sort?: "newest" | "oldest" | "updated" | "title" | "part" | undefined;
	/** The most posts to get. */
	limit?: number | undefined;
}

/** All copies of this module share it, as the engine answers the calls. */
export const postsHost = processState<{ find?: (query: PostsQuery) => Promise<readonly ListedPostView[]> }>(
	"posts-of-owner-code",
	{},
);

/**
 * Returns the posts that the reader can find in lists: all of them, or those of a tag, an author or a series. Works in components, slots and
 * replacements that are rendered on the server; a page that has called it is made again when its posts change.
 */
export async function getPosts(query: PostsQuery = {}): Promise<readonly ListedPostView[]> {
	return (await postsHost.find?.(query)) ?? [];
}
