import type { Metadata } from "next";
import { PageFrame } from "@/app/page-frame";
import { NotFound } from "@/components/site/not-found";
import { getPosts } from "@/lib/content/posts";
import { getSite } from "@/lib/site";

const LATEST = 5;

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getSite()).words.notFound.name };
}

export default async function Page() {
	const [site, posts] = await Promise.all([getSite(), getPosts()]);
	return (
		<PageFrame>
			<NotFound site={site} posts={posts.slice(0, LATEST)} />
		</PageFrame>
	);
}
