import { notFound } from "next/navigation";
import { Pagination } from "@/components/layout/pagination";
import { pageImages } from "@/components/mdx/image/image-props";
import { AfterList, Slot } from "@/components/owner-code/extension-points";
import { listView } from "@/components/owner-code/views";
import { CardList } from "@/components/post/card-list";
import { getListItems } from "@/lib/blog/list-items";
import { countPages, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { format, formatNumber } from "@/lib/i18n/format";
import { indexJsonLd } from "@/lib/metadata/json-ld";
import { listMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { PageShell, type SitePage } from "./page-shell";

const INDEX_PATH = /^\/(?:page\/([1-9]\d*))?$/;

export function findIndexPage(path: string): SitePage | undefined {
	const match = INDEX_PATH.exec(path);
	if (!match) return undefined;
	const page = Number(match[1] ?? 1);
	return {
		metadata: async () => {
			const blog = await getBlog();
			return listMetadata(blog, await blog.site(), { path: "/", page });
		},
		render: () => <IndexPage page={page} />,
	};
}

async function IndexPage({ page }: { page: number }) {
	const blog = await getBlog();
	const [site, posts] = await Promise.all([blog.site(), blog.index()]);
	const { messages } = site;
	const pages = countPages(posts.length, site.postsPerPage);
	if (page > pages) notFound();
	const items = await getListItems(blog, pageItems(page, posts, site.postsPerPage));
	return (
		<PageShell path={pagePath(page)} data={page === 1 ? indexJsonLd(site) : []}>
			{page > 1 && (
				<h1 className="wide mb-4 text-2xl">
					{format(messages.lists.pageTitle, { page: formatNumber(page, messages) })}
				</h1>
			)}
			{page === 1 && (
				<Slot name="home-intro" site={site} wrap={(content) => <div className="wide mb-8">{content}</div>} />
			)}
			<CardList items={items} site={site} images={pageImages(blog, site)} hasFeatured={page === 1} />
			<Pagination page={page} pages={pages} list="/" messages={messages} />
			<AfterList site={site} list={listView("/", page, pages)} />
		</PageShell>
	);
}
