/** The path of a page of a list of posts; the first one is the list's own, the start page for the index. */
export function pagePath(page: number, list = "/"): string {
	return page === 1 ? list : `${list === "/" ? "" : list}/page/${page}`;
}

/** How many pages a list of posts fills; an empty list fills one. */
export function countPages(posts: number, postsPerPage: number): number {
	return Math.max(1, Math.ceil(posts / postsPerPage));
}

/** The numbers of the pages of a list after the first. */
export function pagesAfterFirst(posts: number, postsPerPage: number): number[] {
	return Array.from({ length: countPages(posts, postsPerPage) - 1 }, (_, index) => index + 2);
}

/** The items that stand on a page. */
export function pageItems<T>(page: number, items: readonly T[], postsPerPage: number): T[] {
	return items.slice((page - 1) * postsPerPage, page * postsPerPage);
}
