import type { BlogName } from "@/e2e/support/blogs";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";

/** The limits of a page in bytes, compressed with brotli at the highest quality, without images. */
interface Budget {
	html: number;
	css: number;
	/** Files and inline scripts. */
	js: number;
	/** The sum; inline scripts count as HTML. */
	all: number;
}

/** A kind of page, with a page that represents it. */
interface PageKind {
	name: string;
	blog: BlogName;
	path: string;
	budget: Budget;
	/** The status of the response, unless it is 200. */
	status?: number;
}

const js = 1900;
const list: Budget = { html: 4100, css: 3000, js, all: 8600 };
const post: Budget = { html: 5900, css: 4200, js, all: 11_700 };
/** Its text alone has 6.9 KB, its images and their URLs 0.6 KB. */
const longPost: Budget = { html: 11_000, css: 3800, js, all: 16_500 };
const short: Budget = { html: 1800, css: 2400, js, all: 5900 };

const kinds: PageKind[] = [
	{ name: "index of ten cards", blog: "own", path: "/", budget: list },
	{ name: "index, page 2", blog: "own", path: "/page/2", budget: list },
	{ name: "post of 1,500 words", blog: "own", path: "/blog/a-page-on-the-scales", budget: post },
	{ name: "post this blog started from", blog: "kamiwaza", path: "/blog/a-year-in-review", budget: longPost },
	{ name: "standalone page", blog: "own", path: "/about", budget: list },
	{ name: "search", blog: "own", path: "/search", budget: { html: 1800, css: 3000, js: 18_000, all: 22_500 } },
	{ name: "tags", blog: "own", path: "/tags", budget: short },
	{ name: "tag", blog: "own", path: "/tags/reference", budget: list },
	{ name: "authors", blog: "own", path: "/authors", budget: short },
	{ name: "author", blog: "own", path: "/authors/marit", budget: list },
	{ name: "archive", blog: "own", path: "/archive", budget: list },
	{ name: "year", blog: "own", path: "/archive/2026", budget: list },
	{ name: "all series", blog: "own", path: "/series", budget: short },
	{ name: "series", blog: "own", path: "/series/below-the-covers", budget: list },
	{ name: "not found", blog: "own", path: "/nowhere", budget: short, status: 404 },
];

/** Every kind of page; tests check the weight, policy, accessibility and structured data of each. */
export const pageKinds = kinds.filter(({ blog }) => blog !== "kamiwaza" || hasKamiwaza);
