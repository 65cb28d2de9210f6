import { Readable } from "node:stream";
import { extractFromJson } from "@extractus/feed-extractor";
import FeedParser, { type Item } from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

/** A post as a reader of feeds finds it. */
interface ReadItem {
	id?: string;
	url?: string;
	title?: string;
	/** Milliseconds since the epoch. */
	published?: number;
	html: string;
	/** Its own image; only JSON Feed says which that is. */
	image?: string;
}

/** A document of a feed as such a reader finds it. */
export interface ReadFeed {
	title?: string;
	home?: string;
	/** The document that has older posts. */
	older?: string;
	items: ReadItem[];
}

/** Text that a parser gives bare, or with what it says of itself. */
type Text = string | { value?: string } | undefined;
const textOf = (text: unknown) =>
	typeof text === "object" ? (text as Exclude<Text, string>)?.value : (text as string);
/** Some parsers write addresses of hosts with the slash that these imply. */
const slashed = (html: string | null | undefined = "") => (html ?? "").replace(/="(https?:\/\/[^/"]+)"/g, '="$1/"');
const timeOf = (date: unknown) => (date === undefined ? undefined : new Date(String(date)).getTime());
const older = (links?: readonly { rel?: string; href?: string }[]) =>
	links?.find(({ rel }) => rel === "prev-archive")?.href;
const alternate = (links?: readonly { rel?: string; href?: string }[]) =>
	links?.find(({ rel }) => rel === "alternate")?.href;

/** Reads a feed with one parser for every format. */
export function readFeed(path: string, text: string): ReadFeed {
	if (path.endsWith(".json")) {
		const { title, home_page_url: home, next_url, items = [] } = parseJsonFeed(text);
		return {
			title,
			home,
			older: next_url,
			items: items.map(({ id, url, title, date_published, content_html = "", image }) => {
				return { id, url, title, published: timeOf(date_published), html: slashed(content_html), image };
			}),
		};
	}
	if (/atom[^/]*$/.test(path)) {
		const { title, links, entries = [] } = parseAtomFeed(text);
		return {
			title: textOf(title),
			home: alternate(links),
			older: older(links),
			items: entries.map(({ id, links, title, published, content }) => {
				return {
					id,
					url: alternate(links),
					title: textOf(title),
					published: timeOf(published),
					html: slashed(textOf(content)),
				};
			}),
		};
	}
	const { title, link: home, atom, items = [] } = parseRssFeed(text);
	return {
		title: textOf(title),
		home,
		older: older(atom?.links),
		items: items.map(({ guid, link: url, title, pubDate, content }) => {
			return {
				id: guid?.value,
				url,
				title: textOf(title),
				published: timeOf(pubDate),
				html: slashed(content?.encoded),
			};
		}),
	};
}

/** Reads it again, with parsers that share no code with the first one: that of XML takes well-formed XML only. */
export async function readFeedAgain(path: string, text: string): Promise<ReadFeed> {
	if (path.endsWith(".json")) {
		const read = extractFromJson(JSON.parse(text), {
			descriptionMaxLen: 0,
			getExtraEntryFields: (entry: object) => {
				const { content_html = "", image } = entry as { content_html?: string; image?: string };
				return { html: slashed(content_html), image };
			},
		});
		const items = (read.entries ?? []) as (Omit<ReadItem, "url" | "published"> & { link?: string; published?: Date })[];
		return {
			title: read.title,
			home: read.link,
			items: items.map(({ id, link: url, title, published, html, image }) => {
				return { id, url, title, published: timeOf(published || undefined), html, image };
			}),
		};
	}
	const parser = new FeedParser({ addmeta: false });
	const items: Item[] = [];
	Readable.from([text]).pipe(parser);
	parser.on("data", (item: Item) => items.push(item));
	await new Promise((done, failed) => parser.on("end", done).on("error", failed));
	return {
		title: parser.meta.title,
		home: parser.meta.link,
		items: items.map(({ guid: id, link: url, title, pubdate, description }) => {
			return { id, url, title, published: pubdate?.getTime(), html: slashed(description) };
		}),
	};
}

/** Follows a feed through its archive; returns every document, the newest first. */
export async function readThrough(url: string, origin: string, path: string): Promise<ReadFeed[]> {
	const read: ReadFeed[] = [];
	for (let next: string | undefined = path; next !== undefined; ) {
		const feed = readFeed(next, await (await fetch(url + next)).text());
		read.push(feed);
		next = feed.older?.replace(origin, "");
	}
	return read;
}
