/** Returns the path of a page of a list; the first page has the path of the list, which is `/` for the index. */
export function pagePath(page: number, list = "/"): string {
	return page === 1 ? list : `${list === "/" ? "" : list}/page/${page}`;
}

/** Returns the number of pages of a list; an empty list has one. */
export function countPages(posts: number, postsPerPage: number): number {
	return Math.max(1, Math.ceil(posts / postsPerPage));
}

/** Returns the items of a page; pages count from 1. */
export function pageItems<T>(page: number, items: readonly T[], postsPerPage: number): T[] {
	return items.slice((page - 1) * postsPerPage, page * postsPerPage);
}
