import type { Element } from "xast";
import { x } from "xastscript";
import type { Site } from "@/lib/config/site";
import { FEED_FORMATS } from "@/lib/metadata/output-paths";
import type { BasePath } from "@/lib/utils/base-path";
import { htmlElement, keepXml, putOnSeparateLines, textElement, writeXml } from "@/lib/utils/xml";
import { hintElement, stylesheetInstruction, XHTML } from "./browser-hint";
import { getDocumentLinks, getItemEnclosures } from "./links";
import { lastUpdate, toRfc3339 } from "./time";
import type { Feed, FeedItem } from "./types";

/** The date of feeds and entries without one, as Atom requires a date. */
const EPOCH = { time: 0, offset: 0 };

/** Formats a document of a feed as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export function writeAtom(feed: Feed, site: Site, basePath: BasePath): string {
	const { home, current, links } = getDocumentLinks(feed, "atom", site);
	const updated = lastUpdate(feed.items) ?? EPOCH;
	const children = [
		hintElement(site, { title: feed.title, url: home }),
		x("title", feed.title),
		...textElement("subtitle", feed.description),
		x("id", current),
		x("updated", toRfc3339(updated)),
		...links.map(({ rel, href }) => x("link", { rel, href, type: FEED_FORMATS.atom.type })),
		x("link", { rel: "alternate", href: home, type: "text/html" }),
		x("generator", "Quire"),
		...(feed.archive ? [x("fh:archive")] : []),
		...feed.items.map((item) => entryElement(item, site)),
	] as Element[];
	const attributes = {
		xmlns: "http://www.w3.org/2005/Atom",
		"xmlns:fh": "http://purl.org/syndication/history/1.0",
		"xmlns:h": XHTML,
		"xml:lang": site.language,
	};
	return writeXml(x("feed", attributes, putOnSeparateLines(children)) as Element, [stylesheetInstruction(basePath)]);
}

const entryElement = keepXml((item: FeedItem, site: Site): Element => {
	const { id, url, published, updated = EPOCH, tags, language } = item;
	// Atom requires an author; the default is the blog.
	const authors = item.authors.length > 0 ? item.authors : [{ name: site.title, url: undefined }];
	const children = [
		x("title", item.title),
		x("id", id),
		x("link", { rel: "alternate", href: url, type: "text/html" }),
		...textElement("published", published && toRfc3339(published)),
		x("updated", toRfc3339(updated)),
		...authors.map((author) => x("author", null, x("name", author.name), ...textElement("uri", author.url))),
		...tags.map(({ label }) => x("category", { term: label })),
		...getItemEnclosures(item).map(({ url: href, type, length }) =>
			x("link", { rel: "enclosure", href, type, length: String(length) }),
		),
		...textElement("summary", item.summary),
		...htmlElement("content", item.html, { type: "html" }),
	] as Element[];
	return x("entry", { "xml:lang": language }, putOnSeparateLines(children)) as Element;
});
