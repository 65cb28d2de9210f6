import { getSite } from "@/lib/config/load";
import type { Site } from "@/lib/config/types";
import { archiveFeedPath, FEED_STYLESHEET, type FeedFormat, feedFormats, feedPath } from "@/lib/metadata/feed-paths";
import type { TextFile } from "@/lib/outputs/markdown/markdown-files";
import type { ComponentSet } from "@/lib/outputs/markdown/render-tree";
import { formatRobots, ROBOTS } from "@/lib/outputs/robots/robots";
import { isSitemap, writeSitemaps } from "@/lib/outputs/sitemap/write";
import { type FeedOutline, getFeeds } from "./feeds";
import { lastUpdate } from "./item-summary";
import { getFeedItem } from "./items";
import { getOwnerPaths } from "./own-addresses";
import { FEED_CSS } from "./stylesheet";
import type { Feed } from "./types";
import { writeAtom } from "./write-atom";
import { writeJson } from "./write-json";
import { writeRss } from "./write-rss";

const WRITERS: Record<FeedFormat, (feed: Feed, site: Site) => string> = {
	rss: writeRss,
	atom: writeAtom,
	json: writeJson,
};

/** Everything that programs ask a blog for: feeds, the sitemap, what robots may do. What the owner has of it is left out. */
export async function* renderDocuments(componentsFor: ComponentSet): AsyncGenerator<TextFile> {
	const own = await getOwnerPaths();
	for await (const one of makeAll(componentsFor)) if (!own.has(one.path)) yield one;
}

async function* makeAll(componentsFor: ComponentSet): AsyncGenerator<TextFile> {
	const site = await getSite();
	for (const feed of await getFeeds()) {
		const whole = await draw(feed, componentsFor);
		const modified = lastUpdate(whole.items)?.time;
		for (const format of feedFormats)
			yield { path: pathOf(feed, format), text: WRITERS[format](whole, site), modified };
	}
	yield* await writeSitemaps();
	yield* smallOnes(site);
}

/** One of these, if there is one at that path. */
export async function findDocument(path: string, componentsFor: ComponentSet): Promise<string | undefined> {
	const wanted = path.normalize("NFC");
	if ((await getOwnerPaths()).has(wanted)) return undefined;
	const site = await getSite();
	for (const feed of await getFeeds()) {
		const format = feedFormats.find((one) => pathOf(feed, one) === wanted);
		if (format) return WRITERS[format](await draw(feed, componentsFor), site);
	}
	const others = [...(isSitemap(wanted) ? await writeSitemaps() : []), ...smallOnes(site)];
	return others.find((one) => one.path === wanted)?.text;
}

/** The paths of all feeds, so that a link to one is known to lead somewhere. */
export async function getFeedPaths(): Promise<string[]> {
	return (await getFeeds()).flatMap((feed) => feedFormats.map((format) => pathOf(feed, format)));
}

function smallOnes(site: Site): TextFile[] {
	const key = site.indexNow;
	return [
		{ path: FEED_STYLESHEET, text: FEED_CSS },
		{ path: ROBOTS, text: formatRobots(site) },
		...(key ? [{ path: `/${key}.txt`, text: key }] : []),
	];
}

async function draw({ posts, ...feed }: FeedOutline, componentsFor: ComponentSet): Promise<Feed> {
	const items = [];
	for (const post of posts) items.push(await getFeedItem(post, componentsFor));
	return { ...feed, items };
}

function pathOf({ list, archive }: Pick<Feed, "list" | "archive">, format: FeedFormat): string {
	return archive ? archiveFeedPath(archive, format) : feedPath(list, format);
}
