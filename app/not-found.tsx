import type { Metadata } from "next";
import { PageShell } from "@/app/_pages/page-shell";
import { NotFound } from "@/components/layout/not-found";
// Next renders this page into the payload of every other one, which static pages don't have, so its reads are not theirs.
import { getViewedBlog } from "@/lib/next/viewed-blog";

const LATEST_POSTS = 5;

export async function generateMetadata(): Promise<Metadata> {
	const blog = await getViewedBlog();
	// Next adds `noindex` itself.
	return { title: (await blog.site()).messages.notFound.name, robots: null };
}

export default async function Page() {
	const blog = await getViewedBlog();
	const [site, posts] = await Promise.all([blog.site(), blog.posts()]);
	return (
		<PageShell>
			<NotFound site={site} posts={posts.slice(0, LATEST_POSTS)} />
		</PageShell>
	);
}
