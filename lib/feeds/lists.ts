import { getPosts } from "@/lib/content/posts";
import { getTags, getWriters } from "@/lib/content/taxonomy";
import type { Post } from "@/lib/content/types";
import { once } from "@/lib/memo";
import { getSite } from "@/lib/site";
import { pagesOf } from "./pages";
import type { Feed } from "./types";

/** A document of a feed whose posts aren't drawn yet. */
export type FeedOutline = Omit<Feed, "items"> & { posts: readonly Post[] };

/** Every document of every feed, whatever the format; older posts than the newest have one place, the archive of all. */
export const getFeeds = once("feeds", async (): Promise<FeedOutline[]> => {
	const [site, posts, tags, { writers }] = await Promise.all([getSite(), getPosts(), getTags(), getWriters()]);
	const named = (title: string) => `${title} · ${site.title}`;
	const below = [
		...[...tags.values()].map(({ label, description, path, posts }) => ({
			title: named(label),
			description,
			list: path,
			posts,
		})),
		...writers.map(({ author, path, posts }) => ({
			title: named(author.name),
			description: author.bio,
			list: path,
			posts,
		})),
	];
	return [
		...pagesOf(posts).map(({ items, ...page }) => ({
			title: site.title,
			description: site.description,
			list: "/",
			posts: items,
			...page,
		})),
		...below.map(({ posts, ...list }) => ({ ...list, posts: pagesOf(posts)[0]?.items ?? [] })),
	];
});
