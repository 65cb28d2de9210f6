import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { getPostLinks, getTagLinks } from "@/app/(site)/post-links";
import { Newsletter } from "@/components/mdx/newsletter/page";
import { Comments } from "@/components/post/comments";
import { PostNavigation } from "@/components/post/post-navigation";
import { RelatedPosts } from "@/components/post/related-posts";
import type { Site } from "@/lib/config/types";
import { findDiscussion } from "@/lib/content/comments";
import type { Post } from "@/lib/content/types";
import { safeDecode } from "@/lib/content/urls/assets";
import { getExcerpt } from "@/lib/markdown/compiled-posts";
import { postMetadata } from "@/lib/metadata/post-metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { encodePath } from "@/lib/utils/url";

/** Renders the page of a post or standalone page. `path` are the segments of its path, as in the parameters of a route. */
export async function PostPage({ path }: { path: readonly string[] }) {
	const blog = await getBlog();
	const post = await findPost(path);
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

/** Renders the comments of a post or page; nothing if it has none. */
function renderComments(post: Post, { comments, messages }: Site) {
	const discussion = findDiscussion(comments, post);
	return comments && discussion && <Comments discussion={discussion} load={comments.load} messages={messages} />;
}

/** Returns the metadata of the page of a post or standalone page. */
export async function postPageMetadata(path: readonly string[]): Promise<Metadata> {
	const blog = await getBlog();
	const post = await findPost(path);
	const [site, compiled, { authors }] = await Promise.all([blog.site(), blog.compiled(post), getPostLinks(post)]);
	const translations = await blog.translations(post);
	return postMetadata(blog, site, post, { excerpt: getExcerpt(post, compiled), authors, translations });
}

/** Finds the post at a path. Redirects from old paths, which only development needs: builds have redirects for them. */
async function findPost(segments: readonly string[]) {
	const blog = await getBlog();
	const path = `/${safeDecode(segments.join("/"))}`;
	const post = await blog.post(path);
	if (post) return post;
	const newPath = await blog.redirect(path.normalize("NFC"));
	return newPath ? permanentRedirect(encodePath(newPath)) : notFound();
}
