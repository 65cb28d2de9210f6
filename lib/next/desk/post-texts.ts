import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { type FeedItem, getFeedItem } from "@/lib/outputs/feeds/items";
import { renderPostMarkdown } from "@/lib/outputs/markdown/post-markdown";

export interface PostTexts {
	feedItem: FeedItem;
	markdown: string;
}

/** Renders a post for feed readers and as Markdown. Compiled apart from the pages, like `read-output.ts`. */
export async function renderPostTexts(blog: Blog, post: Post): Promise<PostTexts> {
	const [feedItem, markdown] = await Promise.all([getFeedItem(blog, post.path), renderPostMarkdown(blog, post)]);
	return { feedItem, markdown };
}
