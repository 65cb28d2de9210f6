import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { getListItems } from "@/app/_pages/list-items";
import { PageShell } from "@/app/_pages/page-shell";
import { Pagination } from "@/components/layout/pagination";
import { pageImages } from "@/components/mdx/image/page-images";
import { AfterList } from "@/components/owner-code/slot";
import { listView } from "@/components/owner-code/views";
import { CardList } from "@/components/post/card-list";
import { countPages, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import type { Post } from "@/lib/content/types";
import { getBlog } from "@/lib/next/kept-pages/page-blog";

interface Props {
	posts: readonly Post[];
	page: number;
	list: string;
	/** The header above the posts. */
	children: ReactNode;
	data: readonly Thing[];
}

export async function PaginatedList({ posts, page, list, children, data }: Props) {
	const blog = await getBlog();
	const site = await blog.site();
	const pages = countPages(posts.length, site.postsPerPage);
	if (!(page <= pages)) notFound();
	return (
		<PageShell path={pagePath(page, list)} data={data}>
			{children}
			<CardList
				items={await getListItems(blog, pageItems(page, posts, site.postsPerPage))}
				site={site}
				images={pageImages(blog, site)}
			/>
			<Pagination page={page} pages={pages} list={list} messages={site.messages} />
			<AfterList site={site} list={listView(list, page, pages)} />
		</PageShell>
	);
}
