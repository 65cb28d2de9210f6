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
interface ReadFeed {
	/** The URL of the document with older posts. */
	older?: string | undefined;
	items: FeedItem[];
}

/** Returns the text of an element, which the parser returns as a string or as an object with attributes. */
export const getText = (element: unknown) =>
	(typeof element === "object" ? (element as { value?: string })?.value : element) as string | undefined;
const parseTime = (date: unknown) => (date === undefined ? undefined : new Date(String(date)).getTime());
const findLink = (rel: string, links?: readonly { rel?: string; href?: string }[]) =>
	links?.find((link) => link.rel === rel)?.href;

/** Parses a feed. */
export function readFeed(path: string, text: string): ReadFeed {
	if (path.endsWith(".json")) {
		const { next_url: older, items = [] } = parseJsonFeed(text);
		return {
			older,
			items: items.map(({ id, url, title, date_published, content_html: html = "", image }) => {
				return { id, url, title, published: parseTime(date_published), html, image };
			}),
		};
	}
	if (/atom[^/]*$/.test(path)) {
		const { links, entries = [] } = parseAtomFeed(text);
		return {
			older: findLink("prev-archive", links),
			items: entries.map(({ id, links, title, published, content }) => {
				const url = findLink("alternate", links);
				return { id, url, title: getText(title), published: parseTime(published), html: getText(content) ?? "" };
			}),
		};
	}
	const { atom, items = [] } = parseRssFeed(text);
	return {
		older: findLink("prev-archive", atom?.links),
		items: items.map(({ guid, link: url, title, pubDate, content }) => {
			const published = parseTime(pubDate);
			return { id: guid?.value, url, title: getText(title), published, html: content?.encoded ?? "" };
		}),
	};
}
