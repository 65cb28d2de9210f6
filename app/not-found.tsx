import type { Metadata } from "next";
import { PageShell } from "@/app/page-shell";
import { NotFound } from "@/components/layout/not-found";
import { getSite } from "@/lib/config/load";
import { getPosts } from "@/lib/content/posts";

const LATEST = 5;

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getSite()).messages.notFound.name };
}

export default async function Page() {
	const [site, posts] = await Promise.all([getSite(), getPosts()]);
	return (
		<PageShell>
			<NotFound site={site} posts={posts.slice(0, LATEST)} />
		</PageShell>
	);
}
