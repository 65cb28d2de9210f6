/** The first page has the path of the list, which is `/` for the index. Pages count from 1. */
export function pagePath(page: number, list = "/"): string {
	return page === 1 ? list : `${list === "/" ? "" : list}/page/${page}`;
}

/** An empty list has one page. */
export function countPages(posts: number, postsPerPage: number): number {
	return Math.max(1, Math.ceil(posts / postsPerPage));
}

export function pageItems<T>(page: number, items: readonly T[], postsPerPage: number): T[] {
	return items.slice((page - 1) * postsPerPage, page * postsPerPage);
}
