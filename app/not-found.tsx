import type { Metadata } from "next";
import { PageShell } from "@/app/_pages/page-shell";
import { formatElements } from "@/components/element-helpers";
import { PageHeader } from "@/components/layout/page-header";
import { TitleList } from "@/components/post/title-list";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { getViewedBlog } from "@/lib/next/viewed-blog";

// Next renders this page into the payload of every other one, which static pages don't have, so its reads are not theirs.

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

function NotFound({ site, posts }: { site: Site; posts: Post[] }) {
	const { error, title, lead, frontPage, latest } = site.messages.notFound;
	return (
		<>
			<PageHeader
				data-not-found=""
				above={<p className="ui text-accent">{error}</p>}
				heading={title}
				lead={formatElements(lead, { link: <a href="/">{frontPage}</a> })}
			/>
			{posts.length > 0 && (
				<section>
					<h2 className="text-xl">{latest}</h2>
					<TitleList posts={posts} site={site} />
				</section>
			)}
		</>
	);
}
