import { hrefOf } from "@/lib/href";
import { pagePath } from "@/lib/site/pagination";
import { fill, writeNumber } from "@/lib/words/fill";
import type { Words } from "@/lib/words/types";

interface Props {
	page: number;
	pages: number;
	/** The path of the list. */
	list: string;
	words: Words;
}

/** The way through the pages of a list; nothing for a single page. */
export function Pagination({ page, pages, list, words }: Props) {
	if (pages < 2) return null;
	const numbers = { page: writeNumber(page, words), pages: writeNumber(pages, words) };
	const href = (to: number) => hrefOf(pagePath(to, list));
	return (
		<nav className="ui wide mt-8 flex justify-center gap-4 rule-above pt-2 text-muted" aria-label={words.lists.pages}>
			{page > 1 && (
				<a href={href(page - 1)} rel="prev">
					{words.lists.newer}
				</a>
			)}
			<span>{fill(words.lists.page, numbers)}</span>
			{page < pages && (
				<a href={href(page + 1)} rel="next">
					{words.lists.older}
				</a>
			)}
		</nav>
	);
}
