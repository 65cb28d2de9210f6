import type { Blog } from "@/lib/blog/blog";
import { type FeedFormat, feedPath } from "@/lib/blog/metadata/output-paths";
import { countPages, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { exactPattern } from "@/lib/outputs/output";
import { getUrlPath, removeBasePath } from "@/lib/utils/base-path";

/** The feed paths of other systems. */
const LEGACY_FEED_PATHS: Record<string, FeedFormat> = {
	"/feed": "rss",
	"/feed.xml": "rss",
	"/rss": "rss",
	"/index.xml": "rss",
	"/blog/rss.xml": "rss",
	"/atom": "atom",
	"/blog/atom.xml": "atom",
	"/blog/feed.json": "json",
};

interface Redirect {
	source: string;
	destination: string;
	/** Whether browsers may cache it; `true` by default. */
	permanent?: boolean;
}

export interface Index {
	path: string;
	/** The number of its pages. */
	pages: number;
}

export async function readIndex(blog: Blog): Promise<Index> {
	const [path, posts, { postsPerPage }] = await Promise.all([blog.indexPath(), blog.posts(), blog.site()]);
	return { path, pages: countPages(posts.length, postsPerPage) };
}

/** Redirects the index from where it is in other blogs, and from where its pages were before the owner's home page. */
export function indexRedirects({ path, pages }: Index): Redirect[] {
	const moved = path === "/" ? [] : Array.from({ length: pages - 1 }, (_, index) => index + 2);
	const first = new Set(["/blog", "/page/1", `${path === "/" ? "" : path}/page/1`]);
	first.delete(path);
	return [
		...[...first].map((source) => ({ source, destination: path })),
		...moved.map((page) => ({ source: pagePath(page, "/"), destination: pagePath(page, path) })),
	];
}

export function firstPageRedirects(kinds: readonly string[]): Redirect[] {
	if (kinds.length === 0) return [];
	return [{ source: `/:list(${kinds.join("|")})/:name/page/1`, destination: "/:list/:name" }];
}

/**
 * Redirects the URLs of a blog below a path to those of the development server, where it is at the root. Empty if the blog has pages of its
 * own at those paths, as it may below `/blog`.
 */
export function basePathRedirects(siteUrl: string, paths: readonly string[], index: Index): Redirect[] {
	const prefix = getUrlPath(siteUrl);
	const isRedirect = (path: string) => indexRedirects(index).some(({ source }) => source === path);
	const isUsed = paths.some((path) => !isRedirect(path) && removeBasePath(path, prefix) !== undefined);
	if (prefix === "" || isUsed) return [];
	const source = exactPattern(prefix);
	return [
		{ source, destination: "/", permanent: false },
		{ source: `${source}/:path+`, destination: "/:path+", permanent: false },
	];
}

/** Redirects the feed paths of other systems to this blog's feeds, except paths that the content uses. */
export function feedRedirects(...usedPaths: { has(path: string): boolean }[]): Redirect[] {
	return Object.entries(LEGACY_FEED_PATHS)
		.filter(([source]) => !usedPaths.some((paths) => paths.has(source)))
		.map(([source, format]) => ({ source, destination: feedPath("/", format) }));
}
