import { notFound } from "next/navigation";
import { ListHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { pageImages } from "@/components/mdx/image/image-props";
import { CardList } from "@/components/post/card-list";
import type { Blog } from "@/lib/blog/blog";
import { getListItems } from "@/lib/blog/list-items";
import { indexJsonLd } from "@/lib/blog/metadata/json-ld";
import { type IndexPage as Found, findIndexPage, getIndexMetadata } from "@/lib/blog/pages";
import { frontPath } from "@/lib/config/site";
import { countPages, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { format, formatNumber } from "@/lib/i18n/format";
import { getPageBlog } from "@/lib/next/page-blog";
import { AfterList, Slot } from "@/lib/owner-code/render/extension-points";
import { listView } from "@/lib/owner-code/render/views";
import { PageShell, type SitePage } from "./page-shell";

export async function findIndex(blog: Blog, path: string): Promise<SitePage | undefined> {
	const found = await findIndexPage(blog, path);
	return found && { metadata: () => getIndexMetadata(blog, found), render: () => <IndexPage {...found} /> };
}

async function IndexPage({ index, page }: Found) {
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
