import { type FeedFormat, feedPath } from "@/lib/metadata/output-paths";
import type { Redirect } from "./redirects";

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

/** Redirects the feed paths of other systems to this blog's feeds, except paths that the content uses. */
export function feedRedirects(...usedPaths: { has(path: string): boolean }[]): Redirect[] {
	return Object.entries(LEGACY_FEED_PATHS)
		.filter(([source]) => !usedPaths.some((paths) => paths.has(source)))
		.map(([source, format]) => ({ source, destination: feedPath("/", format) }));
}
