import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { articleMetadata } from "@/app/(site)/article-metadata";
import { tagsOf } from "@/app/(site)/post-links";
import { PostNavigation } from "@/components/post/post-navigation";
import { RelatedPosts } from "@/components/post/related-posts";
import { safeDecode } from "@/lib/content/assets";
import { getNeighbours, getPaths, getPost } from "@/lib/content/posts";
import { getRelated, getTags } from "@/lib/content/taxonomy";
import { getSite } from "@/lib/site";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ slug: string[] }>;
}

export async function generateStaticParams() {
	const paths = await getPaths();
	const posts = paths.filter((path) => path.startsWith("/blog/"));
	return staticParams(
		posts.map((path) => ({ slug: path.split("/").slice(2) })),
		{ slug: [NO_PAGE] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return articleMetadata(await find(params));
}

export default async function Page({ params }: Props) {
	const post = await find(params);
	const [site, tags, related] = await Promise.all([getSite(), getTags(), getRelated(post)]);
	return (
		<Article post={post}>
			<PostNavigation {...(await getNeighbours(post))} site={site} />
			<RelatedPosts posts={related.map((one) => ({ post: one, tags: tagsOf(one, tags) }))} site={site} />
		</Article>
	);
}

async function find(params: Props["params"]) {
	const { slug } = await params;
	return (await getPost(`/blog/${safeDecode(slug.join("/"))}`)) ?? notFound();
}
