import { formatElements } from "@/components/element-helpers";
import { PageHeader } from "@/components/layout/page-header";
import { TitleList } from "@/components/post/title-list";
import type { Blog } from "@/lib/blog/blog";
import { type PageMetadata, windowTitle } from "@/lib/blog/metadata/metadata";
import { frontPath } from "@/lib/config/site";
import { getPageBlog } from "@/lib/next/page-blog";
import { encodePath, notFoundPath } from "@/lib/utils/url";
import { PageShell, type SitePage } from "./page-shell";

const LATEST_POSTS = 5;

/** Finds the page that a build writes as `404.html`. In development, Next shows it at every path without a page. */
export async function findNotFoundPage(blog: Blog, path: string): Promise<SitePage | undefined> {
	if (!path.endsWith("404")) return undefined;
	const { prefix } = await blog.site();
	if (path !== notFoundPath(prefix)) return undefined;
	return { metadata: notFoundMetadata, render: () => <NotFoundPage path={path} /> };
}

export async function notFoundMetadata(): Promise<PageMetadata> {
	const site = await (await getPageBlog()).site();
	return { title: windowTitle(site, site.messages.notFound.name), robots: "noindex" };
}

export async function NotFoundPage({ path }: { path?: string | undefined }) {
	const blog = await getPageBlog();
	const [site, all, index] = await Promise.all([blog.site(), blog.posts(), blog.index()]);
	// The index has pinned posts first.
	const posts = all.filter((post) => index.includes(post)).slice(0, LATEST_POSTS);
	const { error, title, lead, frontPage, latest } = site.messages.notFound;
	return (
		<PageShell path={path}>
			<PageHeader
				data-not-found=""
				above={<p className="ui text-accent">{error}</p>}
				heading={title}
				lead={formatElements(lead, { link: <a href={encodePath(frontPath(site))}>{frontPage}</a> })}
			/>
			{posts.length > 0 && (
				<section>
					<h2 className="text-xl">{latest}</h2>
					<TitleList posts={posts} site={site} />
				</section>
			)}
		</PageShell>
	);
}
