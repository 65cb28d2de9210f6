import { formatRobots, ROBOTS } from "@/lib/seo/robots-file";
import { isSitemap, writeSitemaps } from "@/lib/seo/sitemap/write";
import { getSite } from "@/lib/site";
import type { Site } from "@/lib/site/types";
import type { Components } from "@/lib/twins/draw-body";
import type { Text } from "@/lib/twins/texts";
import { archivePath, FEED_STYLE, type Format, feedPath, formats } from "./addresses";
import { itemOf } from "./items";
import { type FeedOutline, getFeeds } from "./lists";
import { lastUpdate } from "./of-items";
import { getOwnAddresses } from "./own-addresses";
import { FEED_CSS } from "./style";
import type { Feed } from "./types";
import { writeAtom } from "./write-atom";
import { writeJson } from "./write-json";
import { writeRss } from "./write-rss";

const WRITERS: Record<Format, (feed: Feed, site: Site) => string> = { rss: writeRss, atom: writeAtom, json: writeJson };

/** Everything that programs ask a blog for: feeds, the sitemap, what robots may do. What the owner has of it is left out. */
export async function* makeDocuments(componentsFor: Components): AsyncGenerator<Text> {
	const own = await getOwnAddresses();
	for await (const one of makeAll(componentsFor)) if (!own.has(one.path)) yield one;
}

async function* makeAll(componentsFor: Components): AsyncGenerator<Text> {
	const site = await getSite();
	for (const feed of await getFeeds()) {
		const whole = await draw(feed, componentsFor);
		const modified = lastUpdate(whole.items)?.time;
		for (const format of formats) yield { path: pathOf(feed, format), text: WRITERS[format](whole, site), modified };
	}
	yield* await writeSitemaps();
	yield* smallOnes(site);
}

/** One of these, if there is one at that path. */
export async function findDocument(path: string, componentsFor: Components): Promise<string | undefined> {
	const wanted = path.normalize("NFC");
	if ((await getOwnAddresses()).has(wanted)) return undefined;
	const site = await getSite();
	for (const feed of await getFeeds()) {
		const format = formats.find((one) => pathOf(feed, one) === wanted);
		if (format) return WRITERS[format](await draw(feed, componentsFor), site);
	}
	const others = [...(isSitemap(wanted) ? await writeSitemaps() : []), ...smallOnes(site)];
	return others.find((one) => one.path === wanted)?.text;
}

/** The paths of all feeds, so that a link to one is known to lead somewhere. */
export async function getFeedPaths(): Promise<string[]> {
	return (await getFeeds()).flatMap((feed) => formats.map((format) => pathOf(feed, format)));
}

function smallOnes(site: Site): Text[] {
	const key = site.indexNow;
	return [
		{ path: FEED_STYLE, text: FEED_CSS },
		{ path: ROBOTS, text: formatRobots(site) },
		...(key ? [{ path: `/${key}.txt`, text: key }] : []),
	];
}

async function draw({ posts, ...feed }: FeedOutline, componentsFor: Components): Promise<Feed> {
	const items = [];
	for (const post of posts) items.push(await itemOf(post, componentsFor));
	return { ...feed, items };
}

function pathOf({ list, archive }: Pick<Feed, "list" | "archive">, format: Format): string {
	return archive ? archivePath(archive, format) : feedPath(list, format);
}
