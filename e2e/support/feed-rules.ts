import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import sax from "sax";
import { findHtmlViolations, isWebUrl } from "@/e2e/support/feed-html-rules";
import { getText } from "@/e2e/support/read-feed";

/** A document of a feed, as it is served. */
interface FeedDocument {
	/** The public URL of the feed, which differs from the host that the tests use. */
	url: string;
	/** The `Content-Type` header. */
	contentType: string;
	text: string;
}

/** Adds a rule to the violated ones unless it is met; `subject` is what violates it. */
type Check = (isMet: boolean, rule: string, subject?: unknown) => void;

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these characters.
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;
/** The format of dates in RSS, with a year of four digits. */
const RFC822 =
	/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
/** The format of dates in Atom and JSON Feed. */
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Tells whether a value is an existing date in the given format, with the right day of the week. */
function isDate(text: unknown, format: RegExp): boolean {
	if (typeof text !== "string" || !format.test(text) || Number.isNaN(Date.parse(text))) return false;
	const [, day, date] = /^(\w{3}), (\d\d \w{3} \d{4})/.exec(text) ?? [];
	return day === undefined || new Date(`${date} UTC`).toUTCString().startsWith(day);
}

/** Tells whether a date is right where there is one. */
const isDateIfAny = (text: unknown, format: RegExp) => text === undefined || isDate(text, format);
const areUnique = (ids: readonly unknown[]) => ids.every(Boolean) && new Set(ids).size === ids.length;

/** Lists the violated rules of a feed: those of https://validator.w3.org/feed that a program can check offline. */
export function findFeedViolations(document: FeedDocument): string[] {
	const { url, contentType, text } = document;
	const violations: string[] = [];
	const check: Check = (isMet, rule, subject = "") => {
		if (!isMet) violations.push(`${rule}: ${JSON.stringify(subject)}`);
	};
	const name = /\/(rss|atom|feed)[^/]*$/.exec(url)?.[1] as "rss" | "atom" | "feed";
	const type = `application/${name === "feed" ? "feed+json" : `${name}+xml`}; charset=utf-8`;
	check(contentType.toLowerCase() === type, "the media type matches the format", contentType);
	check(!NOT_XML.test(text), "all characters are allowed in XML");
	if (name !== "feed") check(isWellFormed(text), "the XML is well-formed");
	const bodies = { rss: checkRss, atom: checkAtom, feed: checkJson }[name](document, check);
	return [...violations, ...bodies.flatMap(([item, html]) => findHtmlViolations(html, item))];
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

/** Checks a feed by the rules of its format; returns the HTML of its items by their URLs. */
type CheckFormat = (document: FeedDocument, check: Check) => (readonly [item: unknown, html: string])[];

const checkRss: CheckFormat = ({ url, text }, check) => {
	const { title, link, description, language, lastBuildDate, atom, items = [] } = parseRssFeed(text);
	check(
		/^<\?xml [^>]*\?>\s*(?:<\?xml-stylesheet [^>]*\?>\s*)?<rss version="2\.0"/.test(text),
		"the version is RSS 2.0",
	);
	check(Boolean(getText(title) && getText(description)) && isWebUrl(link), "the feed has title, link and description");
	check(/^[a-z]{2,3}(-\w+)*$/i.test(language ?? ""), "language is a language code", language);
	check(items.length === 0 || isDate(lastBuildDate, RFC822), "lastBuildDate is an RFC 822 date", lastBuildDate);
	const self = atom?.links?.filter(({ rel }) => rel === "self").map(({ href }) => href);
	check(self?.join() === url, "atom:link self is the URL of the feed", self);
	check(areUnique(items.map(({ guid }) => guid?.value)), "every guid is present and unique");
	return items.map(({ guid, link, title, pubDate, description, enclosures = [], categories = [], content }) => {
		check(isWebUrl(link), "link is an absolute URL", link);
		check(Boolean(getText(title) || getText(description)), "an item has a title or a description", link);
		// The link of a link post leads to another site.
		const isOwnLink = new URL(link ?? url, url).origin === new URL(url).origin;
		check(guid?.isPermaLink === false || !isOwnLink || guid?.value === link, "a permalink guid equals the link", guid);
		check(isDateIfAny(pubDate, RFC822), "pubDate is an RFC 822 date", pubDate);
		check(enclosures.length < 2, "an item has at most one enclosure", link);
		for (const { url, length, type } of enclosures) {
			const isWhole = isWebUrl(url) && Number.isInteger(length) && MEDIA_TYPE.test(type ?? "");
			check(isWhole, "an enclosure has url, length and type", url);
		}
		check(
			categories.every(({ name }) => Boolean(name)),
			"categories have names",
			link,
		);
		return [link, content?.encoded ?? ""];
	});
};

const checkAtom: CheckFormat = ({ url, text }, check) => {
	const { id, title, updated, links = [], entries = [] } = parseAtomFeed(text);
	check(isWebUrl(id) && Boolean(getText(title)), "the feed has id and title", id);
	check(isDate(updated, RFC3339), "updated is an RFC 3339 date", updated);
	const self = links.filter(({ rel }) => rel === "self").map(({ href }) => href);
	check(self.join() === url, "the self link is the URL of the feed", self);
	check(areUnique(entries.map((entry) => entry.id)), "every id is present and unique");
	return entries.map(({ id, title, updated: changed, published, authors = [], links = [], content }) => {
		check(isWebUrl(id) && getText(title) !== undefined, "an entry has an id and a title", id);
		check(isDate(changed, RFC3339), "an entry's updated is an RFC 3339 date", changed);
		check(Date.parse(String(changed)) <= Date.parse(String(updated)), "no entry is newer than the feed", changed);
		check(isDateIfAny(published, RFC3339), "published is an RFC 3339 date", published);
		const areNamed = authors.every(({ name, uri }) => Boolean(name) && (uri === undefined || isWebUrl(uri)));
		check(authors.length > 0 && areNamed, "an entry has an author", id);
		check(links.filter(({ rel }) => rel === "alternate").length === 1, "an entry has one alternate link", id);
		const areUrls = links.every(({ href, type }) => isWebUrl(href) && MEDIA_TYPE.test(type ?? ""));
		check(areUrls, "links are absolute URLs", id);
		return [id, getText(content) ?? ""];
	});
};

const checkJson: CheckFormat = ({ url, text }, check) => {
	const { title, feed_url, home_page_url } = parseJsonFeed(text);
	const { version, next_url: next, items } = JSON.parse(text);
	check(version === "https://jsonfeed.org/version/1.1", "the version is JSON Feed 1.1", version);
	check(Boolean(title) && isWebUrl(home_page_url), "the feed has title and home_page_url");
	check(feed_url === url, "feed_url is the URL of the feed", feed_url);
	check(next === undefined || (isWebUrl(next) && next !== url), "next_url is another URL");
	check(areUnique(items.map(({ id }: { id: unknown }) => id)), "every id is present and unique");
	for (const item of items) {
		check(typeof item.id === "string" && isWebUrl(item.url), "an item has id and url", item.url);
		check(typeof item.content_html === "string", "an item has content_html", item.url);
		for (const date of [item.date_published, item.date_modified])
			check(isDateIfAny(date, RFC3339), "dates are RFC 3339 dates", date);
		check(item.image === undefined || isWebUrl(item.image), "image is an absolute URL", item.image);
		for (const { url, mime_type } of item.attachments ?? [])
			check(isWebUrl(url) && MEDIA_TYPE.test(mime_type), "an attachment has url and mime_type", url);
	}
	return items.map(({ url, content_html }: Record<string, string>) => [url, content_html]);
};
