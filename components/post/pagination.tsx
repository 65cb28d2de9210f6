import { hrefOf } from "@/components/site/href";
import { pagePath } from "@/lib/site/pagination";

interface Props {
	page: number;
	pages: number;
	/** The path of the list. */
	list: string;
}

/** The way through the pages of a list; nothing for a single page. */
export function Pagination({ page, pages, list }: Props) {
	if (pages < 2) return null;
	const href = (to: number) => hrefOf(pagePath(to, list));
	return (
		<nav className="ui wide mt-8 flex justify-center gap-4 rule-above pt-2 text-muted" aria-label="Pages">
			{page > 1 && (
				<a href={href(page - 1)} rel="prev">
					Newer posts
				</a>
			)}
			<span>{`Page ${page} of ${pages}`}</span>
			{page < pages && (
				<a href={href(page + 1)} rel="next">
					Older posts
				</a>
			)}
		</nav>
	);
}
