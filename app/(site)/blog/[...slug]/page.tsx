import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { articleMetadata } from "@/app/(site)/article-metadata";
import { PostNavigation } from "@/components/post/post-navigation";
import { RelatedPosts } from "@/components/post/related-posts";
import { safeDecode } from "@/lib/content/assets";
import { getNeighbours, getPaths, getPost } from "@/lib/content/posts";
import { getRelated } from "@/lib/content/taxonomy";
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
	return (
		<Article post={post}>
			<PostNavigation {...(await getNeighbours(post))} />
			<RelatedPosts posts={await getRelated(post)} site={await getSite()} />
		</Article>
	);
}

async function find(params: Props["params"]) {
	const { slug } = await params;
	return (await getPost(`/blog/${safeDecode(slug.join("/"))}`)) ?? notFound();
}
