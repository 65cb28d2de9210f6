import { notFound, permanentRedirect } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { articleMetadata } from "@/app/(site)/article-metadata";
import { tagsOf } from "@/app/(site)/post-links";
import { PostNavigation } from "@/components/post/post-navigation";
import { RelatedPosts } from "@/components/post/related-posts";
import { safeDecode } from "@/lib/content/assets";
import { getMoved, getNeighbours, getPost } from "@/lib/content/posts";
import { getRelated, getTags } from "@/lib/content/taxonomy";
import { hrefOf } from "@/lib/href";
import { getSite } from "@/lib/site";

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
	const now = (await getMoved()).moved.get(path.normalize("NFC"));
	return now ? permanentRedirect(hrefOf(now)) : notFound();
}
