import { notFound } from "next/navigation";
import { PageFrame } from "@/app/page-frame";
import { Pagination } from "@/components/post/pagination";
import { PostList } from "@/components/post/post-list";
import { getIndex } from "@/lib/content/posts";
import { indexData } from "@/lib/seo/json-ld/lists";
import { getSite } from "@/lib/site";
import { countPages, itemsOn, pagePath } from "@/lib/site/pagination";
import { fill, writeNumber } from "@/lib/words/fill";
import { summarise } from "./summaries";

/** One page of the index. */
export async function PostIndex({ page }: { page: number }) {
	const [site, posts] = await Promise.all([getSite(), getIndex()]);
	const { words } = site;
	const pages = countPages(posts.length, site.postsPerPage);
	if (page > pages) notFound();
	const items = await summarise(itemsOn(page, posts, site.postsPerPage));
	const featured = page === 1 ? items[0] : undefined;
	return (
		<PageFrame path={pagePath(page)} data={page === 1 ? indexData(site) : []}>
			{page > 1 && <h1 className="list-title">{fill(words.lists.pageTitle, { page: writeNumber(page, words) })}</h1>}
			<PostList items={items} site={site} featured={featured} />
			<Pagination page={page} pages={pages} list="/" words={words} />
		</PageFrame>
	);
}
