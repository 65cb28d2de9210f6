import { filterBySection } from "@/features/sections/posts";
import type { Blog } from "@/lib/blog/blog";
import { frontPath } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { archiveFeedPath, type FeedFormat, feedFormats, feedPath } from "@/lib/content/urls/feed-formats";
import { memoize } from "@/lib/utils/memoize";
import type { Feed } from "./items";

/** The number of posts in a document of a feed. */
const FEED_SIZE = 20;

/** A document whose posts aren't rendered yet. */
export type FeedOutline = Omit<Feed, "items"> & { posts: readonly Post[] };

interface FeedPage<T> {
	items: readonly T[];
	/** The number of an archive document; the oldest has the number 1. */
	archive?: number;
	/** The number of the archive document with the next older items. */
	older?: number | undefined;
}

/** Lists the documents of all feeds, which exist in each format; only the feed of all posts has archive documents. */
export const getFeeds = memoize(async (blog: Blog): Promise<FeedOutline[]> => {
	const [site, posts, groups] = await Promise.all([blog.site(), blog.postsInLanguage(), blog.lists()]);
	// Their ids are URLs, by which feed readers know posts for ever.
	if (site.hasNoUrl) return [];
	const own = new Set(posts);
	const lists = groups.flatMap(({ kind, lists }) => (kind.hasFeed ? lists : []));
	return [
		...paginateFeed(filterBySection(posts, site, "inFeed")).map(({ items, ...page }) => ({
			title: site.title,
			description: site.description,
			list: frontPath(site),
			prefix: site.prefix,
			posts: items,
			...page,
		})),
		...lists.map(({ label, description, path, posts }) => ({
			title: `${label} · ${site.title}`,
			description,
			list: path,
			prefix: site.prefix,
			posts: paginateFeed(posts.filter((post) => own.has(post)).toSorted(newestFirst))[0]?.items ?? [],
		})),
	];
});

/** Keeps the order of posts of the same day: the lists of most kinds are sorted like this. */
function newestFirst(a: Post, b: Post): number {
	return (b.date?.time ?? -Infinity) - (a.date?.time ?? -Infinity) || 0;
}

export function documentPath(
	{ list, archive, prefix }: Pick<Feed, "list" | "archive" | "prefix">,
	format: FeedFormat,
): string {
	return archive ? archiveFeedPath(archive, format, prefix) : feedPath(list, format);
}

export async function getFeedPaths(blog: Blog): Promise<string[]> {
	return (await getFeeds(blog)).flatMap((feed) => feedFormats.map((format) => documentPath(feed, format)));
}

/**
 * Splits a list (newest first) into the document that readers subscribe to, with the newest items, and archive documents.
 * Archive documents are numbered from the oldest and exist only once they are full, so that they never change; the newest
 * one repeats items of the first document: https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function paginateFeed<T>(items: readonly T[], size = FEED_SIZE): FeedPage<T>[] {
	const fullDocuments = items.length > size ? Math.floor(items.length / size) : 0;
	const newest: FeedPage<T> = { items: items.slice(0, size), older: fullDocuments || undefined };
	const archive = Array.from({ length: fullDocuments }, (_, index): FeedPage<T> => {
		const number = fullDocuments - index;
		const end = items.length - (number - 1) * size;
		return { items: items.slice(end - size, end), archive: number, older: number - 1 || undefined };
	});
	return [newest, ...archive];
}
