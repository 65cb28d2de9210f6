/** An address that leads to another for good. */
export interface Redirect {
	source: string;
	destination: string;
}

/** Addresses that readers try or that other systems use, and where they lead. */
export const fixedRedirects: Redirect[] = [
	{ source: "/blog", destination: "/" },
	{ source: "/page/1", destination: "/" },
];

/** The first page of a list of posts has one address; these are patterns, which only a server can follow. */
export const serverRedirects: Redirect[] = [
	{ source: "/:list(tags|authors)/:name/page/1", destination: "/:list/:name" },
];
