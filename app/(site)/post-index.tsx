import { notFound } from "next/navigation";
import { Pagination } from "@/components/post/pagination";
import { PostList } from "@/components/post/post-list";
import { Frame } from "@/components/site/frame";
import { getIndex } from "@/lib/content/posts";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { getSite } from "@/lib/site";
import { countPages, pagePath } from "@/lib/site/pagination";

/** One page of the index. */
export async function PostIndex({ page }: { page: number }) {
	const [site, posts] = await Promise.all([getSite(), getIndex()]);
	const pages = countPages(posts.length, site.postsPerPage);
	if (page > pages) notFound();
	const shown = posts.slice((page - 1) * site.postsPerPage, page * site.postsPerPage);
	const items = await Promise.all(
		shown.map(async (post) => {
			const compiled = await getCompiled(post);
			return { post, excerpt: excerptOf(post, compiled), minutes: compiled.facts.minutes };
		}),
	);
	const featured = page === 1 ? items[0] : undefined;
	return (
		<Frame site={site} path={pagePath(page)}>
			{page > 1 && <h1 className="list-title">Page {page}</h1>}
			<PostList items={items} site={site} featured={featured} />
			<Pagination page={page} pages={pages} />
		</Frame>
	);
}
