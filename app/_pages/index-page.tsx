import { notFound } from "next/navigation";
import { ListHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { pageImages } from "@/components/mdx/image/image-props";
import { CardList } from "@/components/post/card-list";
import type { Blog } from "@/lib/blog/blog";
import { getListItems } from "@/lib/blog/list-items";
import { indexJsonLd } from "@/lib/blog/metadata/json-ld";
import { listMetadata } from "@/lib/blog/metadata/metadata";
import { frontPath } from "@/lib/config/site";
import { countPages, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { format, formatNumber } from "@/lib/i18n/format";
import { getPageBlog } from "@/lib/next/page-blog";
import { AfterList, Slot } from "@/lib/owner-code/render/extension-points";
import { listView } from "@/lib/owner-code/render/views";
import { PageShell, type SitePage } from "./page-shell";

const PAGE = /^\/page\/([1-9]\d*)$/;

export async function findIndexPage(blog: Blog, path: string): Promise<SitePage | undefined> {
	const index = await blog.indexPath();
	const front = frontPath(await blog.site());
	const inIndex = index === "/" ? path : path.startsWith(index) ? path.slice(index.length) || "/" : undefined;
	const page = inIndex === "/" ? 1 : Number(PAGE.exec(inIndex ?? "")?.[1] ?? 0);
	if (page === 0) return undefined;
	return {
		metadata: async () => {
			const site = await blog.site();
			const title = index === front ? {} : { title: site.messages.lists.index };
			return listMetadata(blog, site, { ...title, path: index, page });
		},
		render: () => <IndexPage index={index} page={page} />,
	};
}

async function IndexPage({ index, page }: { index: string; page: number }) {
	const blog = await getPageBlog();
	const [site, posts] = await Promise.all([blog.site(), blog.index()]);
	const { messages } = site;
	const pages = countPages(posts.length, site.postsPerPage);
	if (page > pages) notFound();
	const items = await getListItems(blog, pageItems(page, posts, site.postsPerPage));
	return (
		<PageShell path={pagePath(page, index)} data={page === 1 ? indexJsonLd(site, index) : []}>
			{page === 1 && index !== frontPath(site) && <ListHeader title={messages.lists.index} messages={messages} />}
			{page > 1 && (
				<h1 className="wide mb-4 text-2xl">
					{format(messages.lists.pageTitle, { page: formatNumber(page, messages) })}
				</h1>
			)}
			{page === 1 && index === frontPath(site) && (
				<Slot name="home-intro" site={site} wrap={(content) => <div className="wide mb-8">{content}</div>} />
			)}
			<CardList items={items} site={site} images={pageImages(blog, site)} hasFeatured={page === 1} />
			<Pagination page={page} pages={pages} list={index} messages={messages} />
			<AfterList site={site} list={listView(index, page, pages)} />
		</PageShell>
	);
}
