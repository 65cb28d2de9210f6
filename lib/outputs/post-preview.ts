import { getFeedItem } from "@/features/feeds/output/items";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import type { Blog } from "@/lib/blog/blog";
import { getExcerpt } from "@/lib/blog/list-items";
import { postMetadata, SEARCH_LIMITS } from "@/lib/blog/metadata/metadata";
import { pageUrl } from "@/lib/blog/metadata/urls";
import type { Post } from "@/lib/content/types";

/** A post as other programs show it. */
export interface PostPreview {
	/** The absolute URL of its page. */
	url: string;
	description: string;
	/** The URL of the image that social networks show. */
	image: string | undefined;
	/** The numbers of characters that search engines show of title and description. */
	searchLimits: typeof SEARCH_LIMITS;
	feed: { title: string; html: string };
	markdown: string;
}

/** Returns what search engines, social networks, feed readers and programs get of a post. `blog` is the locale that has it. */
export async function getPostPreview(blog: Blog, post: Post): Promise<PostPreview> {
	const [site, compiled, { title, html }, markdown] = await Promise.all([
		blog.site(),
		blog.compiled(post),
		getFeedItem(blog, post.path),
		renderPostMarkdown(blog, post),
	]);
	const excerpt = getExcerpt(post, compiled);
	const shown = await postMetadata(blog, site, post, { excerpt, authors: [], translations: [] });
	const [image] = [shown.openGraph?.images ?? []].flat();
	return {
		url: pageUrl(site, post.path),
		description: shown.description ?? "",
		image: typeof image === "object" && "url" in image ? String(image.url) : undefined,
		searchLimits: SEARCH_LIMITS,
		feed: { title, html },
		markdown,
	};
}
