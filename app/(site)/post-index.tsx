import { notFound } from "next/navigation";
import { PageShell } from "@/app/page-shell";
import { Pagination } from "@/components/layout/pagination";
import { PostList } from "@/components/post/post-list";
import { getSite } from "@/lib/config/load";
import { countPages, pageItems, pagePath } from "@/lib/config/pagination";
import { getIndex } from "@/lib/content/posts";
import { format, formatNumber } from "@/lib/i18n/format";
import { indexJsonLd } from "@/lib/metadata/json-ld/lists";
import { getListItems } from "./summaries";

/** One page of the index. */
export async function PostIndex({ page }: { page: number }) {
	const [site, posts] = await Promise.all([getSite(), getIndex()]);
	const { messages } = site;
	const pages = countPages(posts.length, site.postsPerPage);
	if (page > pages) notFound();
	const items = await getListItems(pageItems(page, posts, site.postsPerPage));
	const featured = page === 1 ? items[0] : undefined;
	return (
		<PageShell path={pagePath(page)} data={page === 1 ? indexJsonLd(site) : []}>
			{page > 1 && (
				<h1 className="list-title">{format(messages.lists.pageTitle, { page: formatNumber(page, messages) })}</h1>
			)}
			<PostList items={items} site={site} featured={featured} />
			<Pagination page={page} pages={pages} list="/" messages={messages} />
		</PageShell>
	);
}
