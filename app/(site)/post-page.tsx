import { notFound, permanentRedirect } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { articleMetadata } from "@/app/(site)/article-metadata";
import { tagsOf } from "@/app/(site)/post-links";
import { PostNavigation } from "@/components/post/post-navigation";
import { RelatedPosts } from "@/components/post/related-posts";
import { getSite } from "@/lib/config/load";
import { getNeighbours, getPost, getRedirects } from "@/lib/content/posts";
import { getRelated, getTags } from "@/lib/content/taxonomies/taxonomies";
import { safeDecode } from "@/lib/content/urls/assets";
import { encodePath } from "@/lib/utils/url";

/** The page of a post or a standalone page, by the parts of its path as a route gets them. */
export async function PostPage({ path }: { path: readonly string[] }) {
	const post = await findPost(path);
	if (post.kind === "page") return <Article post={post} />;
	const [site, tags, related] = await Promise.all([getSite(), getTags(), getRelated(post)]);
	return (
		<Article post={post}>
			<PostNavigation {...(await getNeighbours(post))} site={site} />
			<RelatedPosts posts={related.map((one) => ({ post: one, tags: tagsOf(one, tags) }))} site={site} />
		</Article>
	);
}

/** The metadata of that page. */
export async function postPageMetadata(path: readonly string[]) {
	return articleMetadata(await findPost(path));
}

/** A build leads old addresses on before any page is asked; in development they may be new. */
async function findPost(parts: readonly string[]) {
	const path = `/${safeDecode(parts.join("/"))}`;
	const post = await getPost(path);
	if (post) return post;
	const now = (await getRedirects()).redirects.get(path.normalize("NFC"));
	return now ? permanentRedirect(encodePath(now)) : notFound();
}
