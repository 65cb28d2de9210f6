/** The limits of a page in bytes, compressed with brotli at the highest quality, without images. */
export interface Budget {
	html: number;
	css: number;
	/** Files and inline scripts. */
	js: number;
	/** The sum; inline scripts count as HTML. */
	all: number;
}

/** A kind of page, with the page of the project's own blog that represents it. */
interface PageKind {
	name: string;
	path: string;
	budget: Budget;
	/** The status of the response, unless it is 200. */
	status?: number;
}

const js = 1900;
const list: Budget = { html: 4150, css: 3100, js, all: 8700 };
const post: Budget = { html: 5900, css: 4200, js, all: 11_700 };
const short: Budget = { html: 1800, css: 2400, js, all: 5900 };

/** Every kind of page; tests check the weight, accessibility and overflow of each. */
export const pageKinds: readonly PageKind[] = [
	{ name: "index of ten cards", path: "/", budget: list },
	{ name: "index, page 2", path: "/page/2", budget: list },
	{ name: "post of 1,500 words", path: "/blog/a-page-on-the-scales", budget: post },
	{ name: "standalone page", path: "/about", budget: list },
	{ name: "search", path: "/search", budget: { html: 1800, css: 3000, js: 18_000, all: 22_500 } },
	{ name: "tags", path: "/tags", budget: short },
	{ name: "tag", path: "/tags/reference", budget: list },
	{ name: "authors", path: "/authors", budget: short },
	{ name: "author", path: "/authors/marit", budget: list },
	{ name: "archive", path: "/archive", budget: list },
	{ name: "year", path: "/archive/2026", budget: list },
	{ name: "all series", path: "/series", budget: short },
	{ name: "series", path: "/series/below-the-covers", budget: list },
	{ name: "not found", path: "/nowhere", budget: short, status: 404 },
];
