/** A permanent redirect. */
export interface Redirect {
	source: string;
	destination: string;
}

/** Redirects of paths that readers try or that other systems have. */
export const fixedRedirects: Redirect[] = [
	{ source: "/blog", destination: "/" },
	{ source: "/page/1", destination: "/" },
];

/** Redirects the first page of a list to the list. Only for servers, because it is a pattern. */
export function firstPageRedirects(kinds: readonly string[]): Redirect[] {
	if (kinds.length === 0) return [];
	return [{ source: `/:list(${kinds.join("|")})/:name/page/1`, destination: "/:list/:name" }];
}
