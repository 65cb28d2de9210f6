/** The path of a page of the index; the first one is the start page. */
export function pagePath(page: number): string {
	return page === 1 ? "/" : `/page/${page}`;
}

/** How many pages a list of posts fills; an empty list fills one. */
export function countPages(posts: number, postsPerPage: number): number {
	return Math.max(1, Math.ceil(posts / postsPerPage));
}
