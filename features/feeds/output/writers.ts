import { fileUrl, pageUrl, type SiteUrl } from "@/lib/blog/metadata/urls";
import { hostUrl, type Site } from "@/lib/config/site";
import {
	archiveFeedPath,
	FEED_FORMATS,
	FEED_STYLESHEET,
	type FeedFormat,
	feedPath,
} from "@/lib/content/urls/feed-formats";
import { getDirection } from "@/lib/i18n/find-messages";
import { format } from "@/lib/i18n/format";
import { escapeHtml } from "@/lib/utils/html";
import {
	htmlElement,
	memoizeXml,
	putOnSeparateLines,
	stripInvalidXml,
	textElement,
	writeXml,
	type Xml,
	x,
} from "@/lib/utils/xml";
import type { Enclosure, Feed, FeedItem } from "./items";
import { lastUpdate, toRfc822, toRfc3339 } from "./time";

const XHTML = "http://www.w3.org/1999/xhtml";

const NAMESPACES = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:fh": "http://purl.org/syndication/history/1.0",
	"xmlns:h": XHTML,
};

/** The date of feeds and entries without one, as Atom requires a date. */
const EPOCH = { time: 0, offset: 0 };

/** The functions that write a document of a feed in each format. */
export const WRITERS: Readonly<Record<FeedFormat, (feed: Feed, site: Site) => string>> = {
	rss: writeRss,
	atom: writeAtom,
	json: writeJson,
};

/** Formats a document of a feed as RSS: https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile */
function writeRss(feed: Feed, site: Site): string {
	const updated = lastUpdate(feed.items);
	const { home, links } = getDocumentLinks(feed, "rss", site);
	const channel = [
		hintElement(site, { title: feed.title, url: home }),
		x("title", {}, feed.title),
		x("link", {}, home),
		x("description", {}, escapeHtml(feed.description || feed.title)),
		x("language", {}, site.language),
		...textElement("lastBuildDate", updated && toRfc822(updated)),
		x("generator", {}, "Quire"),
		x("docs", {}, "https://www.rssboard.org/rss-specification"),
		...links.map(({ rel, href }) => x("atom:link", { rel, href, type: FEED_FORMATS.rss.type })),
		...(feed.archive ? [x("fh:archive")] : []),
		...feed.items.map((item) => itemElement(item)),
	];
	const root = x(
		"rss",
		{ version: "2.0", ...NAMESPACES },
		putOnSeparateLines([x("channel", {}, putOnSeparateLines(channel))]),
	);
	return writeXml(root, [stylesheetInstruction(site)]);
}

const itemElement = memoizeXml((item: FeedItem): Xml => {
	const { id, url, externalUrl, published, authors, tags, language } = item;
	// The specification allows only one.
	const [enclosure] = getItemEnclosures(item);
	const children = [
		x("title", {}, item.title),
		x("link", {}, externalUrl ?? url),
		x("guid", { isPermaLink: String(id === url) }, id),
		// Where neither is the page of the post.
		...(externalUrl && id !== url ? [x("atom:link", { rel: "related", href: url, type: "text/html" })] : []),
		...textElement("pubDate", published && toRfc822(published)),
		...authors.flatMap(({ name }) => textElement("dc:creator", name)),
		...textElement("dc:language", language),
		...tags.map(({ label }) => x("category", {}, label)),
		...textElement("description", escapeHtml(item.summary)),
		...htmlElement("content:encoded", item.html),
		...(enclosure
			? [x("enclosure", { url: enclosure.url, length: String(enclosure.length), type: enclosure.type })]
			: []),
	];
	return x("item", {}, putOnSeparateLines(children));
});

/** Formats a document of a feed as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
function writeAtom(feed: Feed, site: Site): string {
	const { home, current, links } = getDocumentLinks(feed, "atom", site);
	const updated = lastUpdate(feed.items) ?? EPOCH;
	const children = [
		hintElement(site, { title: feed.title, url: home }),
		x("title", {}, feed.title),
		...textElement("subtitle", feed.description),
		x("id", {}, current),
		x("updated", {}, toRfc3339(updated)),
		...links.map(({ rel, href }) => x("link", { rel, href, type: FEED_FORMATS.atom.type })),
		x("link", { rel: "alternate", href: home, type: "text/html" }),
		x("generator", {}, "Quire"),
		...(feed.archive ? [x("fh:archive")] : []),
		...feed.items.map((item) => entryElement(item, site)),
	];
	const attributes = {
		xmlns: "http://www.w3.org/2005/Atom",
		"xmlns:fh": "http://purl.org/syndication/history/1.0",
		"xmlns:h": XHTML,
		"xml:lang": site.language,
	};
	return writeXml(x("feed", attributes, putOnSeparateLines(children)), [stylesheetInstruction(site)]);
}

const entryElement = memoizeXml((item: FeedItem, site: Site): Xml => {
	const { id, url, externalUrl, published, updated = EPOCH, tags, language } = item;
	// Atom requires an author; the default is the blog.
	const authors = item.authors.length > 0 ? item.authors : [{ name: site.title, url: undefined }];
	const children = [
		x("title", {}, item.title),
		x("id", {}, id),
		x("link", { rel: "alternate", href: externalUrl ?? url, type: "text/html" }),
		...(externalUrl ? [x("link", { rel: "related", href: url, type: "text/html" })] : []),
		...textElement("published", published && toRfc3339(published)),
		x("updated", {}, toRfc3339(updated)),
		...authors.map((author) => x("author", {}, x("name", {}, author.name), ...textElement("uri", author.url))),
		...tags.map(({ label }) => x("category", { term: label })),
		...getItemEnclosures(item).map(({ url: href, type, length }) =>
			x("link", { rel: "enclosure", href, type, length: String(length) }),
		),
		...textElement("summary", item.summary),
		...htmlElement("content", item.html, { type: "html" }),
	];
	return x("entry", { "xml:lang": language }, putOnSeparateLines(children));
});

/** Formats a document of a feed as JSON Feed: https://www.jsonfeed.org/version/1.1/ */
function writeJson(feed: Feed, site: Site): string {
	const { home, self, older } = getDocumentLinks(feed, "json", site);
	const head = {
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title,
		user_comment: hintText(site, { title: feed.title, url: home }),
		home_page_url: home,
		feed_url: self,
		description: feed.description || undefined,
		next_url: older,
		language: site.language,
	};
	return `${JSON.stringify({ ...withValidText(head), items: feed.items.map(itemObject) }, undefined, "\t")}\n`;
}

function withValidText<Value>(object: Value): Value {
	const clean = (_: string, value: unknown) => (typeof value === "string" ? stripInvalidXml(value) : value);
	return JSON.parse(JSON.stringify(object, clean));
}

/** The objects of items, which are made once for all documents that contain them. */
const itemObjects = new WeakMap<FeedItem, object>();

function itemObject(item: FeedItem): object {
	const object = itemObjects.get(item) ?? withValidText(createItemObject(item));
	itemObjects.set(item, object);
	return object;
}

function createItemObject({ id, url, externalUrl, title, summary, html, published, updated, ...item }: FeedItem) {
	const date = published && toRfc3339(published);
	const modified = updated && toRfc3339(updated);
	return {
		id,
		url,
		external_url: externalUrl,
		title,
		content_html: html,
		summary: summary || undefined,
		image: item.image?.url,
		date_published: date,
		date_modified: modified === date ? undefined : modified,
		authors: item.authors.length > 0 ? item.authors : undefined,
		tags: item.tags.length > 0 ? item.tags.map(({ label }) => label) : undefined,
		language: item.language,
		attachments:
			item.media.length > 0
				? item.media.map(({ url, type, length }) => ({ url, mime_type: type, size_in_bytes: length }))
				: undefined,
	};
}

/** A link of a feed document, with its relation: https://www.iana.org/assignments/link-relations */
interface FeedLink {
	rel: "self" | "current" | "prev-archive";
	href: string;
}

/** Returns absolute URLs. */
function getDocumentLinks({ list, archive, older, prefix }: Feed, format: FeedFormat, site: SiteUrl) {
	const current = fileUrl(site, feedPath(list, format));
	const archiveUrl = (number: number) => fileUrl(site, archiveFeedPath(number, format, prefix));
	const self = archive ? archiveUrl(archive) : current;
	const next = older ? archiveUrl(older) : undefined;
	const links: FeedLink[] = [
		{ rel: "self", href: self },
		...(archive ? [{ rel: "current" as const, href: current }] : []),
		...(next ? [{ rel: "prev-archive" as const, href: next }] : []),
	];
	return { home: pageUrl(site, list), current, self, older: next, links };
}

/** Returns audio and video, then the image. */
function getItemEnclosures({ media, image }: FeedItem): Enclosure[] {
	return image?.file ? [...media, image.file] : media;
}

/** Returns the processing instruction that links the stylesheet: https://www.w3.org/TR/xml-stylesheet/ */
function stylesheetInstruction(site: Site): string {
	return `<?xml-stylesheet type="text/css" href="${hostUrl(site, FEED_STYLESHEET)}"?>`;
}

/**
 * Creates a hint for people who open a feed in a browser: an HTML paragraph in the feed, which browsers show without
 * XSLT, whose support they are removing: https://developer.chrome.com/docs/web-platform/deprecating-xslt
 */
function hintElement(site: Site, { title, url }: { title: string; url: string }): Xml {
	const [before = "", after = ""] = format(site.messages.feeds.hint, { link: "\n" }).split("\n");
	const attributes = { lang: site.messages.language, dir: getDirection(site.messages.language) };
	return x("h:p", attributes, before, x("h:a", { href: url }, title), after);
}

function hintText(site: Site, { title, url }: { title: string; url: string }): string {
	return format(site.messages.feeds.hint, { link: `${title} (${url})` });
}
