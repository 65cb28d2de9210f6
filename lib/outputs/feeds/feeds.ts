import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { archiveFeedPath, type FeedFormat, feedFormats, feedPath } from "@/lib/metadata/output-paths";
import { memoize } from "@/lib/utils/memoize";
import { paginateFeed } from "./paginate";
import type { Feed } from "./types";

/** A document whose posts aren't rendered yet. */
export type FeedOutline = Omit<Feed, "items"> & { posts: readonly Post[] };

/** Lists the documents of all feeds, which exist in each format; only the feed of all posts has archive documents. */
export const getFeeds = memoize(async (blog: Blog): Promise<FeedOutline[]> => {
	const [site, posts, groups] = await Promise.all([blog.site(), blog.posts(), blog.lists()]);
	const lists = groups.flatMap(({ kind, lists }) => (kind.hasFeed ? lists : []));
	return [
		...paginateFeed(posts).map(({ items, ...page }) => ({
			title: site.title,
			description: site.description,
			list: "/",
			posts: items,
			...page,
		})),
		...lists.map(({ label, description, path, posts }) => ({
			title: `${label} · ${site.title}`,
			description,
			list: path,
			posts: paginateFeed(posts)[0]?.items ?? [],
		})),
	];
});

export function documentPath({ list, archive }: Pick<Feed, "list" | "archive">, format: FeedFormat): string {
	return archive ? archiveFeedPath(archive, format) : feedPath(list, format);
}

export async function getFeedPaths(blog: Blog): Promise<string[]> {
	return (await getFeeds(blog)).flatMap((feed) => feedFormats.map((format) => documentPath(feed, format)));
}
