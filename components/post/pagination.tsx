import { pagePath } from "@/lib/site/pagination";

/** The way through the pages of the index; nothing for a single page. */
export function Pagination({ page, pages }: { page: number; pages: number }) {
	if (pages < 2) return null;
	return (
		<nav className="ui wide mt-8 flex justify-center gap-4 rule-above pt-2 text-muted" aria-label="Pages">
			{page > 1 && (
				<a href={pagePath(page - 1)} rel="prev">
					Newer posts
				</a>
			)}
			<span>{`Page ${page} of ${pages}`}</span>
			{page < pages && (
				<a href={pagePath(page + 1)} rel="next">
					Older posts
				</a>
			)}
		</nav>
	);
}
