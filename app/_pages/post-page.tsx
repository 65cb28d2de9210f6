import { PostNavigation } from "@/components/post/post-navigation";
import { renderSlot } from "@/features/render-slot";
import type { Blog } from "@/lib/blog/blog";
import { getTagLinks } from "@/lib/blog/list-items";
import { getPostMetadata } from "@/lib/blog/pages";
import type { Post } from "@/lib/content/types";
import { getPageBlog } from "@/lib/next/page-blog";
import { Article } from "./article";
import type { SitePage } from "./page-shell";

export async function findPostPage(blog: Blog, path: string): Promise<SitePage | undefined> {
	const post = await blog.post(path);
	return (
		post && { metadata: async () => getPostMetadata(await getPageBlog(), post), render: () => <PostPage post={post} /> }
	);
}

async function PostPage({ post }: { post: Post }) {
	const blog = await getPageBlog();
	const site = await blog.site();
	const isPost = post.kind === "post";
	const found = isPost ? await blog.related(post) : [];
	const related = await Promise.all(found.map(async (one) => ({ post: one, tags: await getTagLinks(blog, one) })));
	return (
		<Article post={post}>
			{isPost && <PostNavigation {...(await blog.neighbours(post))} site={site} />}
			{renderSlot("belowPost", { site, post, related })}
		</Article>
	);
}
