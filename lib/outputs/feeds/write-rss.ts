import type { Element } from "xast";
import { x } from "xastscript";
import type { Site } from "@/lib/config/site";
import { FEED_FORMATS } from "@/lib/metadata/output-paths";
import type { BasePath } from "@/lib/utils/base-path";
import { escapeHtml } from "@/lib/utils/html";
import { htmlElement, keepXml, putOnSeparateLines, textElement, writeXml } from "@/lib/utils/xml";
import { hintElement, stylesheetInstruction, XHTML } from "./browser-hint";
import { getDocumentLinks, getItemEnclosures } from "./links";
import { lastUpdate, toRfc822 } from "./time";
import type { Feed, FeedItem } from "./types";

const NAMESPACES = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:fh": "http://purl.org/syndication/history/1.0",
	"xmlns:h": XHTML,
};

/** Formats a document of a feed as RSS: https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile */
export function writeRss(feed: Feed, site: Site, basePath: BasePath): string {
	const updated = lastUpdate(feed.items);
	const { home, links } = getDocumentLinks(feed, "rss", site);
	const channel = [
		hintElement(site, { title: feed.title, url: home }),
		x("title", feed.title),
		x("link", home),
		x("description", escapeHtml(feed.description || feed.title)),
		x("language", site.language),
		...textElement("lastBuildDate", updated && toRfc822(updated)),
		x("generator", "Quire"),
		x("docs", "https://www.rssboard.org/rss-specification"),
		...links.map(({ rel, href }) => x("atom:link", { rel, href, type: FEED_FORMATS.rss.type })),
		...(feed.archive ? [x("fh:archive")] : []),
		...feed.items.map((item) => itemElement(item)),
	] as Element[];
	const root = x(
		"rss",
		{ version: "2.0", ...NAMESPACES },
		putOnSeparateLines([x("channel", putOnSeparateLines(channel)) as Element]),
	);
	return writeXml(root as Element, [stylesheetInstruction(basePath)]);
}

const itemElement = keepXml((item: FeedItem): Element => {
	const { id, url, published, authors, tags, language } = item;
	// The specification allows only one.
	const [enclosure] = getItemEnclosures(item);
	const children = [
		x("title", item.title),
		x("link", url),
		x("guid", { isPermaLink: String(id === url) }, id),
		...textElement("pubDate", published && toRfc822(published)),
		...authors.flatMap(({ name }) => textElement("dc:creator", name)),
		...textElement("dc:language", language),
		...tags.map(({ label }) => x("category", label)),
		...textElement("description", escapeHtml(item.summary)),
		...htmlElement("content:encoded", item.html),
		...(enclosure
			? [x("enclosure", { url: enclosure.url, length: String(enclosure.length), type: enclosure.type })]
			: []),
	] as Element[];
	return x("item", putOnSeparateLines(children)) as Element;
});
