import { Readable } from "node:stream";
import { extractFromJson, type FeedEntry } from "@extractus/feed-extractor";
import FeedParser, { type Item } from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

/** An item of a feed, as a parser reads it. */
interface FeedItem {
	id?: string | undefined;
	url?: string | undefined;
	title?: string | undefined;
	/** Milliseconds since the epoch. */
	published?: number | undefined;
	html: string;
	/** The image of the post; only JSON Feed has it. */
	image?: string | undefined;
}

/** A feed document, as a parser reads it. */
export interface ReadFeed {
	title?: string | undefined;
	home?: string | undefined;
	/** The URL of the document with older posts. */
	older?: string | undefined;
	items: FeedItem[];
}

/** Text, which a parser returns as a string or as an object with attributes. */
type Text = string | { value?: string } | undefined;
const getText = (text: unknown) =>
	typeof text === "object" ? (text as Exclude<Text, string>)?.value : (text as string);
/** Writes the hosts of URLs in small letters, and a slash after one without a path, as some parsers do. */
const normalizeUrls = (html: string | null | undefined = "") =>
	(html ?? "").replace(/="(https?:\/\/[^/"]+)\/?/g, (_, host: string) => `="${host.toLowerCase()}/`);
const parseTime = (date: unknown) => (date === undefined ? undefined : new Date(String(date)).getTime());
const findOlder = (links?: readonly { rel?: string; href?: string }[]) =>
	links?.find(({ rel }) => rel === "prev-archive")?.href;
const findAlternate = (links?: readonly { rel?: string; href?: string }[]) =>
	links?.find(({ rel }) => rel === "alternate")?.href;

/** Parses a feed with feedsmith. */
export function readFeed(path: string, text: string): ReadFeed {
	if (path.endsWith(".json")) {
		const { title, home_page_url: home, next_url, items = [] } = parseJsonFeed(text);
		return {
			title,
			home,
			older: next_url,
			items: items.map(({ id, url, title, date_published, content_html = "", image }) => {
				return { id, url, title, published: parseTime(date_published), html: normalizeUrls(content_html), image };
			}),
		};
	}
	if (/atom[^/]*$/.test(path)) {
		const { title, links, entries = [] } = parseAtomFeed(text);
		return {
			title: getText(title),
			home: findAlternate(links),
			older: findOlder(links),
			items: entries.map(({ id, links, title, published, content }) => {
				return {
					id,
					url: findAlternate(links),
					title: getText(title),
					published: parseTime(published),
					html: normalizeUrls(getText(content)),
				};
			}),
		};
	}
	const { title, link: home, atom, items = [] } = parseRssFeed(text);
	return {
		title: getText(title),
		home,
		older: findOlder(atom?.links),
		items: items.map(({ guid, link: url, title, pubDate, content }) => {
			return {
				id: guid?.value,
				url,
				title: getText(title),
				published: parseTime(pubDate),
				html: normalizeUrls(content?.encoded),
			};
		}),
	};
}

/** Parses a feed with other parsers, which share no code with feedsmith; that for XML requires well-formed XML. */
export async function readFeedWithOtherParser(path: string, text: string): Promise<ReadFeed> {
	if (path.endsWith(".json")) {
		const read = extractFromJson(JSON.parse(text), {
			descriptionMaxLen: 0,
			getExtraEntryFields: (entry: object) => {
				const { content_html = "", image } = entry as { content_html?: string; image?: string };
				return { html: normalizeUrls(content_html), image };
			},
		});
		const items = (read.entries ?? []) as (FeedEntry & Pick<FeedItem, "html" | "image">)[];
		return {
			title: read.title,
			home: read.link,
			items: items.map(({ id, link: url, title, published, html, image }) => {
				return { id, url, title, published: parseTime(published || undefined), html, image };
			}),
		};
	}
	const parser = new FeedParser({ addmeta: false });
	const items: Item[] = [];
	Readable.from([text]).pipe(parser);
	parser.on("data", (item: Item) => items.push(item));
	await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
	return {
		title: parser.meta.title,
		home: parser.meta.link,
		items: items.map(({ guid: id, link: url, title, pubdate, description }) => {
			return { id, url, title, published: pubdate?.getTime(), html: normalizeUrls(description) };
		}),
	};
}

/** Reads a feed and its archive; returns every document, the newest first. */
export async function readWithArchive(url: string, origin: string, path: string): Promise<ReadFeed[]> {
	const documents: ReadFeed[] = [];
	for (let next: string | undefined = path; next !== undefined; ) {
		const feed = readFeed(next, await (await fetch(url + next)).text());
		documents.push(feed);
		next = feed.older?.replace(origin, "");
	}
	return documents;
}
