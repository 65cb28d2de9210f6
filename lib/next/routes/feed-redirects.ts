import { type FeedFormat, feedPath } from "@/lib/metadata/feed-paths";
import type { Redirect } from "./redirects";

/** Where other systems have their feeds. */
const OLD: Record<string, FeedFormat> = {
	"/feed": "rss",
	"/feed.xml": "rss",
	"/rss": "rss",
	"/index.xml": "rss",
	"/blog/rss.xml": "rss",
	"/atom": "atom",
	"/blog/atom.xml": "atom",
	"/blog/feed.json": "json",
};

/** Leads readers who follow a feed at the address of an earlier system to where it is, unless something of the content stands there. */
export function feedRedirects(...taken: { has(path: string): boolean }[]): Redirect[] {
	return Object.entries(OLD)
		.filter(([source]) => !taken.some((paths) => paths.has(source)))
		.map(([source, format]) => ({ source, destination: feedPath("/", format) }));
}
