import { type FeedFormat, feedPath } from "@/lib/metadata/output-paths";
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

export const fixedRedirects: Redirect[] = [
	{ source: "/blog", destination: "/" },
	{ source: "/page/1", destination: "/" },
];

export function firstPageRedirects(kinds: readonly string[]): Redirect[] {
	if (kinds.length === 0) return [];
	return [{ source: `/:list(${kinds.join("|")})/:name/page/1`, destination: "/:list/:name" }];
}

/**
 * Redirects the URLs of a blog below a path to those of the development server, where it is at the root. Empty if the blog has pages of its
 * own at those paths, as it may below `/blog`.
 */
export function basePathRedirects(siteUrl: string, paths: readonly string[]): Redirect[] {
	const prefix = getUrlPath(siteUrl);
	const isRedirect = (path: string) => fixedRedirects.some(({ source }) => source === path);
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
