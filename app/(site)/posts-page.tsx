import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { PageFrame } from "@/app/page-frame";
import { Pagination } from "@/components/post/pagination";
import { PostList } from "@/components/post/post-list";
import type { Post } from "@/lib/content/types";
import { getSite } from "@/lib/site";
import { countPages, itemsOn, pagePath } from "@/lib/site/pagination";
import { summarise } from "./summaries";

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
		<PageFrame path={pagePath(page, list)} data={data}>
			{children}
			<PostList items={await summarise(itemsOn(page, posts, site.postsPerPage))} site={site} />
			<Pagination page={page} pages={pages} list={list} words={site.words} />
		</PageFrame>
	);
}
