import type { Metadata } from "next";
import { Newsletter } from "@/components/mdx/newsletter/page";
import { Comments } from "@/components/post/comments";
import { PostNavigation } from "@/components/post/post-navigation";
import { RelatedPosts } from "@/components/post/related-posts";
import type { Site } from "@/lib/config/site";
import { findDiscussion } from "@/lib/content/comments";
import type { Post } from "@/lib/content/types";
import { getExcerpt } from "@/lib/markdown/compiled-posts";
import { postMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { Article } from "./article";
import { getPostLinks, getTagLinks } from "./post-links";
import type { SitePage } from "./site-page";

export async function findPostPage(path: string): Promise<SitePage | undefined> {
	const post = await (await getBlog()).post(path);
	return post && { metadata: () => postPageMetadata(post), render: () => <PostPage post={post} /> };
}

async function PostPage({ post }: { post: Post }) {
	const blog = await getBlog();
	const site = await blog.site();
	const comments = renderComments(post, site);
	if (post.kind === "page") return <Article post={post}>{comments}</Article>;
	const { newsletter, messages } = site;
	const related = await blog.related(post);
	const relatedItems = await Promise.all(
		related.map(async (one) => ({ post: one, tags: await getTagLinks(blog, one) })),
	);
	return (
		<Article post={post}>
			<PostNavigation {...(await blog.neighbours(post))} site={site} />
			<RelatedPosts posts={relatedItems} site={site} />
			{newsletter?.posts && <Newsletter newsletter={newsletter} messages={messages} />}
			{comments}
		</Article>
	);
}

function renderComments(post: Post, { comments, messages }: Site) {
	const discussion = findDiscussion(comments, post);
	return comments && discussion && <Comments discussion={discussion} load={comments.load} messages={messages} />;
}

export async function postPageMetadata(post: Post): Promise<Metadata> {
	const blog = await getBlog();
	const [site, compiled, { authors }] = await Promise.all([blog.site(), blog.compiled(post), getPostLinks(post)]);
	const translations = await blog.translations(post);
	return postMetadata(blog, site, post, { excerpt: getExcerpt(post, compiled), authors, translations });
}
