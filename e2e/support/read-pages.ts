import type { BlogName } from "@/e2e/support/blogs";
import { type Crawl, crawl } from "@/e2e/support/crawl";

/** A blog of which all pages are read. */
export interface PagesOfBlog {
	name: BlogName;
	/** Its URL in `site.yml`. */
	url: string;
	/** The paths of posts that are in no list. */
	unlisted?: readonly string[];
}

/** The pages of a blog. */
export interface BlogPages extends Crawl {
	/** The URLs in the sitemap. */
	sitemap: string[];
}

/** The path of a page that no blog has. */
export const MISSING_PAGE = "/nowhere";

const readings = new Map<BlogName, Promise<BlogPages>>();

/**
 * Reads every page of a blog, once in each process: those that links lead to from the index, those of the sitemap, unlisted posts, and the
 * page for a path that doesn't exist. `served` is where the blog is served.
 */
export function readPages(blog: PagesOfBlog, served: string): Promise<BlogPages> {
	const reading = readings.get(blog.name) ?? readAll(blog, served);
	readings.set(blog.name, reading);
	return reading;
}

async function readAll({ url, unlisted = [] }: PagesOfBlog, served: string): Promise<BlogPages> {
	const { origin, pathname } = new URL(url);
	const prefix = pathname.replace(/\/$/, "");
	const source = await (await fetch(`${served}/sitemap.xml`)).text();
	const sitemap = [...source.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc);
	const result = await crawl({
		url: new URL(served).origin,
		origin,
		prefix,
		home: `${prefix}/`,
		others: [
			...sitemap.map((loc) => new URL(loc).pathname),
			...[...unlisted, MISSING_PAGE].map((path) => prefix + encodeURI(path)),
		],
	});
	return { ...result, sitemap };
}
