import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { PageShell } from "@/app/page-shell";
import { Pagination } from "@/components/layout/pagination";
import { PostList } from "@/components/post/post-list";
import { getSite } from "@/lib/config/load";
import { countPages, pageItems, pagePath } from "@/lib/config/pagination";
import type { Post } from "@/lib/content/types";
import { getListItems } from "./summaries";

interface Props {
	posts: Post[];
	page: number;
	/** The path of the list. */
	list: string;
	/** What stands above the posts. */
	children: ReactNode;
	/** What search engines are told of the page. */
	data: readonly Thing[];
}

/** One page of a list of posts. */
export async function PostsPage({ posts, page, list, children, data }: Props) {
	const site = await getSite();
	const pages = countPages(posts.length, site.postsPerPage);
	if (!(page <= pages)) notFound();
	return (
		<PageShell path={pagePath(page, list)} data={data}>
			{children}
			<PostList items={await getListItems(pageItems(page, posts, site.postsPerPage))} site={site} />
			<Pagination page={page} pages={pages} list={list} messages={site.messages} />
		</PageShell>
	);
}
