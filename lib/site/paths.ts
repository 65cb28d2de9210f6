/** The path of a page of the index; the first one is the start page. */
export function pagePath(page: number): string {
	return page === 1 ? "/" : `/page/${page}`;
}
