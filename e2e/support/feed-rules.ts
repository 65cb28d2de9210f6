import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import sax from "sax";
import { findHtmlViolations, isWebUrl } from "@/e2e/support/feed-html-rules";
import { getText } from "@/e2e/support/read-feed";

/** A document of a feed, as document. */
export interface FeedDocument {
	/** The public URL of the feed, which differs from the host that the tests use. */
	url: string;
	/** The `Content-Type` header. */
	contentType: string;
	text: string;
}

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these characters.
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;
const TYPES = { rss: "application/rss+xml", atom: "application/atom+xml", feed: "application/feed+json" };

/** The format of dates in RSS, with a year of four digits. */
const RFC822 =
	/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
/** The format of dates in Atom and JSON Feed. */
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Tells whether a value is an existing date in the given format, with the right day of the week. */
const isValidDate = (text: unknown, format: RegExp) =>
	typeof text === "string" && format.test(text) && !Number.isNaN(Date.parse(text)) && hasRightWeekday(text);
const hasRightWeekday = (text: string) => {
	const [, day, date] = /^(\w{3}), (\d\d \w{3} \d{4})/.exec(text) ?? [];
	return day === undefined || new Date(`${date} UTC`).toUTCString().startsWith(day);
};

/** Collects violated rules. */
class Violations {
	readonly all: string[] = [];
	/** Adds a rule unless it is met; `subject` is what violates it. */
	expect(isMet: boolean, rule: string, subject: unknown = ""): void {
		if (!isMet) this.all.push(`${rule}: ${JSON.stringify(subject)}`);
	}
}

/** Lists the violated rules of a feed: those of https://validator.w3.org/feed that a program can check offline. */
export function findFeedViolations(document: FeedDocument): string[] {
	const violations = new Violations();
	const name = /\/(rss|atom|feed)[^/]*$/.exec(document.url)?.[1] as keyof typeof TYPES;
	violations.expect(
		document.contentType.toLowerCase() === `${TYPES[name]}; charset=utf-8`,
		"the media type matches the format",
		document.contentType,
	);
	violations.expect(!NOT_XML.test(document.text), "all characters are allowed in XML");
	if (name !== "feed") violations.expect(isWellFormed(document.text), "the XML is well-formed");
	({ rss: checkRss, atom: checkAtom, feed: checkJson })[name](document, violations);
	return violations.all;
}

function isWellFormed(xml: string): boolean {
	// The types of the package lack an option.
	const options = { xmlns: true, strictEntities: true };
	const parser = sax.parser(true, options);
	let hasError = false;
	parser.onerror = () => {
		hasError = true;
		parser.resume();
	};
	parser.write(xml).close();
	return !hasError;
}

function checkRss({ url, text: source }: FeedDocument, violations: Violations): void {
	const { title, link, description, language, lastBuildDate, atom, items = [] } = parseRssFeed(source);
	violations.expect(
		/^<\?xml [^>]*\?>\s*(?:<\?xml-stylesheet [^>]*\?>\s*)?<rss version="2\.0"/.test(source),
		"the version is RSS 2.0",
	);
	violations.expect(
		Boolean(getText(title)) && Boolean(getText(description)) && isWebUrl(link),
		"the feed has title, link and description",
	);
	violations.expect(/^[a-z]{2,3}(-\w+)*$/i.test(language ?? ""), "language is a language code", language);
	violations.expect(
		items.length === 0 || isValidDate(lastBuildDate, RFC822),
		"lastBuildDate is an RFC 822 date",
		lastBuildDate,
	);
	const self = atom?.links?.filter(({ rel }) => rel === "self").map(({ href }) => href);
	violations.expect(self?.length === 1 && self[0] === url, "atom:link self is the URL of the feed", self);
	expectUnique(
		items.map(({ guid }) => guid?.value),
		"guid",
		violations,
	);
	for (const { guid, link, title, pubDate, description, enclosures = [], categories = [], content } of items) {
		violations.expect(isWebUrl(link), "link is an absolute URL", link);
		violations.expect(
			Boolean(getText(title)) || Boolean(getText(description)),
			"an item has a title or a description",
			link,
		);
		violations.expect(guid?.isPermaLink === false || guid?.value === link, "a permalink guid equals the link", guid);
		violations.expect(pubDate === undefined || isValidDate(pubDate, RFC822), "pubDate is an RFC 822 date", pubDate);
		violations.expect(enclosures.length < 2, "an item has at most one enclosure", link);
		for (const { url, length, type } of enclosures) {
			violations.expect(
				isWebUrl(url) && Number.isInteger(length) && MEDIA_TYPE.test(type ?? ""),
				"an enclosure has url, length and type",
				url,
			);
		}
		violations.expect(
			categories.every(({ name }) => name),
			"categories have names",
			link,
		);
		violations.all.push(...findHtmlViolations(content?.encoded ?? "", link));
	}
}

function checkAtom({ url, text: source }: FeedDocument, violations: Violations): void {
	const { id, title, updated, links = [], entries = [] } = parseAtomFeed(source);
	violations.expect(isWebUrl(id) && Boolean(getText(title)), "the feed has id and title", id);
	violations.expect(isValidDate(updated, RFC3339), "updated is an RFC 3339 date", updated);
	const self = links.filter(({ rel }) => rel === "self").map(({ href }) => href);
	violations.expect(self.length === 1 && self[0] === url, "the self link is the URL of the feed", self);
	expectUnique(
		entries.map((entry) => entry.id),
		"id",
		violations,
	);
	for (const { id, title, updated: changed, published, authors = [], links = [], content } of entries) {
		violations.expect(isWebUrl(id) && getText(title) !== undefined, "an entry has an id and a title", id);
		violations.expect(isValidDate(changed, RFC3339), "an entry's updated is an RFC 3339 date", changed);
		violations.expect(
			Date.parse(String(changed)) <= Date.parse(String(updated)),
			"no entry is newer than the feed",
			changed,
		);
		violations.expect(
			published === undefined || isValidDate(published, RFC3339),
			"published is an RFC 3339 date",
			published,
		);
		violations.expect(
			authors.length > 0 && authors.every(({ name, uri }) => name && (uri === undefined || isWebUrl(uri))),
			"an entry has an author",
			id,
		);
		violations.expect(
			links.filter(({ rel }) => rel === "alternate").length === 1,
			"an entry has one alternate link",
			id,
		);
		violations.expect(
			links.every(({ href, type }) => isWebUrl(href) && MEDIA_TYPE.test(type ?? "")),
			"links are absolute URLs",
			id,
		);
		violations.all.push(...findHtmlViolations(getText(content) ?? "", id));
	}
}

function checkJson({ url, text: source }: FeedDocument, violations: Violations): void {
	const { title, feed_url, home_page_url, items = [] } = parseJsonFeed(source);
	const raw = JSON.parse(source);
	violations.expect(raw.version === "https://jsonfeed.org/version/1.1", "the version is JSON Feed 1.1", raw.version);
	violations.expect(Boolean(title) && isWebUrl(home_page_url), "the feed has title and home_page_url");
	violations.expect(feed_url === url, "feed_url is the URL of the feed", feed_url);
	violations.expect(
		raw.next_url === undefined || (isWebUrl(raw.next_url) && raw.next_url !== url),
		"next_url is another URL",
	);
	expectUnique(
		items.map(({ id }) => id),
		"id",
		violations,
	);
	for (const item of raw.items) {
		violations.expect(typeof item.id === "string" && isWebUrl(item.url), "an item has id and url", item.url);
		violations.expect(typeof item.content_html === "string", "an item has content_html", item.url);
		for (const date of [item.date_published, item.date_modified]) {
			violations.expect(date === undefined || isValidDate(date, RFC3339), "dates are RFC 3339 dates", date);
		}
		violations.expect(item.image === undefined || isWebUrl(item.image), "image is an absolute URL", item.image);
		for (const { url, mime_type } of item.attachments ?? []) {
			violations.expect(isWebUrl(url) && MEDIA_TYPE.test(mime_type), "an attachment has url and mime_type", url);
		}
		violations.all.push(...findHtmlViolations(item.content_html, item.url));
	}
}

function expectUnique(ids: readonly unknown[], name: string, violations: Violations): void {
	violations.expect(ids.every(Boolean) && new Set(ids).size === ids.length, `every ${name} is present and unique`, ids);
}
