import { getSite } from "@/lib/config/load";
import { getPosts } from "@/lib/content/posts";
import { getAuthors, getTags } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { once } from "@/lib/utils/memoize";
import { paginateFeed } from "./paginate";
import type { Feed } from "./types";

/** A document of a feed whose posts aren't drawn yet. */
export type FeedOutline = Omit<Feed, "items"> & { posts: readonly Post[] };

/** Every document of every feed, whatever the format; older posts than the newest have one place, the archive of all. */
export const getFeeds = once("feeds", async (): Promise<FeedOutline[]> => {
	const [site, posts, tags, { authorGroups }] = await Promise.all([getSite(), getPosts(), getTags(), getAuthors()]);
	const named = (title: string) => `${title} · ${site.title}`;
	const below = [
		...[...tags.values()].map(({ label, description, path, posts }) => ({
			title: named(label),
			description,
			list: path,
			posts,
		})),
		...authorGroups.map(({ author, path, posts }) => ({
			title: named(author.name),
			description: author.bio,
			list: path,
			posts,
		})),
	];
	return [
		...paginateFeed(posts).map(({ items, ...page }) => ({
			title: site.title,
			description: site.description,
			list: "/",
			posts: items,
			...page,
		})),
		...below.map(({ posts, ...list }) => ({ ...list, posts: paginateFeed(posts)[0]?.items ?? [] })),
	];
});
