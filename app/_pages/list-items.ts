import type { PostListItem } from "@/components/post/types";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { getExcerpt } from "@/lib/markdown/compiled-posts";
import { memoize } from "@/lib/utils/memoize";
import { getTagLinks } from "./post-links";

/** Returns the item of a post once for all lists, because its compiled body takes long to read. */
const getListItem = memoize(async (blog: Blog, path: string): Promise<PostListItem | undefined> => {
	const post = await blog.post(path);
	if (!post) return undefined;
	const [tags, compiled] = await Promise.all([getTagLinks(blog, post), blog.compiled(post)]);
	return { post, tags, excerpt: getExcerpt(post, compiled), minutes: compiled.metadata.minutes };
});

export async function getListItems(blog: Blog, posts: readonly Post[]): Promise<PostListItem[]> {
	const items = await Promise.all(posts.map(({ path }) => getListItem(blog, path)));
	return items.filter((item) => item !== undefined);
}
