import type { PostListItem } from "@/components/post/types";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { getExcerpt } from "@/lib/markdown/compiled-posts";
import { getBlog } from "@/lib/next/get-blog";
import { memoize } from "@/lib/utils/memoize";
import { getTagLinks } from "./post-links";

/** List items by path, cached because a post is in many lists and its compiled body takes long to read. */
const getItemCache = memoize(async (_: Blog) => new Map<string, Promise<PostListItem>>());

/** Returns what a list shows of its posts. */
export async function getListItems(posts: readonly Post[]): Promise<PostListItem[]> {
	const blog = getBlog();
	const cache = await getItemCache(blog);
	return Promise.all(
		posts.map((post) => {
			const item = cache.get(post.path) ?? createListItem(post);
			cache.set(post.path, item);
			return item;
		}),
	);
}

async function createListItem(post: Post): Promise<PostListItem> {
	const blog = getBlog();
	const [{ tags }, compiled] = await Promise.all([blog.taxonomies(), blog.compiled(post)]);
	return {
		post,
		tags: getTagLinks(post, tags),
		excerpt: getExcerpt(post, compiled),
		minutes: compiled.metadata.minutes,
	};
}
