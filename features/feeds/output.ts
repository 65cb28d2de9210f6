import type { Blog } from "@/lib/blog/blog";
import { getEngineHash } from "@/lib/blog/cached-results";
import type { Output, OutputFile } from "@/lib/blog/output";
import type { Site } from "@/lib/config/site";
import type { ListKind } from "@/lib/content/taxonomies/list-kinds";
import { FEED_STYLESHEET, type FeedFormat, feedFormats } from "@/lib/content/urls/feed-formats";
import { digest } from "@/lib/utils/digest";
import { type Feed, getFeedItem } from "./output/items";
import { documentPath, type FeedOutline, getFeedPaths, getFeeds } from "./output/list-feeds";
import { feedFileHeaders, feedRoutes } from "./output/routes";
import { feedCss } from "./output/stylesheet";
import { lastUpdate } from "./output/time";
import { WRITERS } from "./output/writers";

const renderStylesheet = (site: Site): OutputFile => ({ path: FEED_STYLESHEET, content: feedCss(site) });

/** RSS, Atom and JSON feeds of the blog and of its lists, and the stylesheet of the XML ones. */
export const feeds: Output = {
	name: "feeds",
	isPerLocale: true,
	files: renderFeeds,
	find: async (blog, path) => {
		if (path === FEED_STYLESHEET) return renderStylesheet(await blog.site());
		for (const feed of await getFeeds(blog)) {
			const format = feedFormats.find((candidate) => documentPath(feed, candidate) === path.normalize("NFC"));
			if (format) return renderDocument(await renderItems(blog, feed), format, blog);
		}
		return undefined;
	},
	paths: getFeedPaths,
	routes: async (blog) => feedRoutes(await listFeedKinds(blog), (await blog.site()).prefix),
	fileHeaders: async (blog) => feedFileHeaders(await listFeedKinds(blog), (await blog.site()).prefix),
};

async function listFeedKinds(blog: Blog): Promise<ListKind[]> {
	return (await blog.listKinds()).filter(({ hasFeed }) => hasFeed);
}

async function* renderFeeds(blog: Blog): AsyncGenerator<OutputFile> {
	for (const outline of await getFeeds(blog)) {
		const feed = await renderItems(blog, outline);
		for (const format of feedFormats) yield renderDocument(feed, format, blog);
	}
	const site = await blog.site();
	if (site.prefix === "") yield renderStylesheet(site);
}

async function renderItems(blog: Blog, { posts, ...feed }: FeedOutline): Promise<Feed> {
	const items = [];
	for (const { path } of posts) items.push(await getFeedItem(blog, path));
	return { ...feed, items };
}

async function renderDocument(feed: Feed, format: FeedFormat, blog: Blog): Promise<OutputFile> {
	const site = await blog.site();
	return {
		path: documentPath(feed, format),
		modified: lastUpdate(feed.items)?.time,
		inputs: digest([feed, format, site, await getEngineHash(blog)]),
		// Most documents of a feed are the same in the next build.
		get content() {
			return WRITERS[format](feed, site);
		},
	};
}
