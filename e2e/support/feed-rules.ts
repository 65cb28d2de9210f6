import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { isDate, RFC822, RFC3339 } from "@/e2e/support/feed-dates";
import { htmlViolations, isAddress } from "@/e2e/support/feed-html-rules";

/** A document of a feed as it came. */
export interface Served {
	/** The full address that the feed should have, whatever host tests ask. */
	address: string;
	/** What it was served as. */
	type: string;
	text: string;
}

const MEDIA = /^[a-z]+\/[a-z0-9.+-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses.
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;
const TYPES = { rss: "application/rss+xml", atom: "application/atom+xml", feed: "application/feed+json" };

const text = (one: unknown) =>
	(typeof one === "object" ? (one as { value?: string })?.value : one) as string | undefined;

/** Gathers what is wrong. */
class Violations {
	readonly all: string[] = [];
	/** Notes a rule that doesn't hold. */
	must(isRight: boolean, rule: string, where: unknown = ""): void {
		if (!isRight) this.all.push(`${rule}: ${JSON.stringify(where)}`);
	}
}

/** What of a feed breaks the rules that validator.w3.org/feed checks and a program can check without it. */
export function violationsOf(served: Served): string[] {
	const violations = new Violations();
	const name = /\/(rss|atom|feed)[^/]*$/.exec(served.address)?.[1] as keyof typeof TYPES;
	violations.must(
		served.type.toLowerCase() === `${TYPES[name]}; charset=utf-8`,
		"the media type is that of the format",
		served.type,
	);
	violations.must(!NOT_XML.test(served.text), "all characters are XML's");
	({ rss, atom, feed: json })[name](served, violations);
	return violations.all;
}

function rss({ address, text: source }: Served, violations: Violations): void {
	const { title, link, description, language, lastBuildDate, atom, items = [] } = parseRssFeed(source);
	violations.must(
		/^<\?xml [^>]*\?>\s*(?:<\?xml-stylesheet [^>]*\?>\s*)?<rss version="2\.0"/.test(source),
		"it is RSS 2.0",
	);
	violations.must(
		Boolean(text(title)) && Boolean(text(description)) && isAddress(link),
		"title, link, description are there",
	);
	violations.must(/^[a-z]{2,3}(-\w+)*$/i.test(language ?? ""), "the language is a code", language);
	violations.must(items.length === 0 || isDate(lastBuildDate, RFC822), "lastBuildDate is of RFC 822", lastBuildDate);
	const self = atom?.links?.filter(({ rel }) => rel === "self").map(({ href }) => href);
	violations.must(self?.length === 1 && self[0] === address, "atom:link self is the address", self);
	unique(
		items.map(({ guid }) => guid?.value),
		"guid",
		violations,
	);
	for (const { guid, link, title, pubDate, description, enclosures = [], categories = [], content } of items) {
		violations.must(isAddress(link), "link is a full address", link);
		violations.must(Boolean(text(title)) || Boolean(text(description)), "an item has a title or a description", link);
		violations.must(
			guid?.isPermaLink === false || guid?.value === link,
			"a guid that is a permalink is the link",
			guid,
		);
		violations.must(pubDate === undefined || isDate(pubDate, RFC822), "pubDate is of RFC 822", pubDate);
		violations.must(enclosures.length < 2, "an item has one enclosure at most", link);
		for (const { url, length, type } of enclosures) {
			violations.must(
				isAddress(url) && Number.isInteger(length) && MEDIA.test(type ?? ""),
				"an enclosure is told in full",
				url,
			);
		}
		violations.must(
			categories.every(({ name }) => name),
			"categories have names",
			link,
		);
		violations.all.push(...htmlViolations(content?.encoded ?? "", link));
	}
}

function atom({ address, text: source }: Served, violations: Violations): void {
	const { id, title, updated, links = [], entries = [] } = parseAtomFeed(source);
	violations.must(isAddress(id) && Boolean(text(title)), "id and title are there", id);
	violations.must(isDate(updated, RFC3339), "updated is of RFC 3339", updated);
	const self = links.filter(({ rel }) => rel === "self").map(({ href }) => href);
	violations.must(self.length === 1 && self[0] === address, "the self link is the address", self);
	unique(
		entries.map((entry) => entry.id),
		"id",
		violations,
	);
	for (const { id, title, updated: changed, published, authors = [], links = [], content } of entries) {
		violations.must(isAddress(id) && text(title) !== undefined, "an entry has an id and a title", id);
		violations.must(isDate(changed, RFC3339), "an entry's updated is of RFC 3339", changed);
		violations.must(
			Date.parse(String(changed)) <= Date.parse(String(updated)),
			"the feed changed with its entries",
			changed,
		);
		violations.must(published === undefined || isDate(published, RFC3339), "published is of RFC 3339", published);
		violations.must(
			authors.length > 0 && authors.every(({ name, uri }) => name && (uri === undefined || isAddress(uri))),
			"an entry has an author",
			id,
		);
		violations.must(links.filter(({ rel }) => rel === "alternate").length === 1, "an entry has one alternate", id);
		violations.must(
			links.every(({ href, type }) => isAddress(href) && MEDIA.test(type ?? "")),
			"links are full addresses",
			id,
		);
		violations.all.push(...htmlViolations(text(content) ?? "", id));
	}
}

function json({ address, text: source }: Served, violations: Violations): void {
	const { title, feed_url, home_page_url, items = [] } = parseJsonFeed(source);
	const raw = JSON.parse(source);
	violations.must(raw.version === "https://jsonfeed.org/version/1.1", "it is JSON Feed 1.1", raw.version);
	violations.must(Boolean(title) && isAddress(home_page_url), "title and home page are there");
	violations.must(feed_url === address, "feed_url is the address", feed_url);
	violations.must(
		raw.next_url === undefined || (isAddress(raw.next_url) && raw.next_url !== address),
		"next_url leads on",
	);
	unique(
		items.map(({ id }) => id),
		"id",
		violations,
	);
	for (const item of raw.items) {
		violations.must(typeof item.id === "string" && isAddress(item.url), "an item has an id and an address", item.url);
		violations.must(typeof item.content_html === "string", "an item has content", item.url);
		for (const date of [item.date_published, item.date_modified]) {
			violations.must(date === undefined || isDate(date, RFC3339), "dates are of RFC 3339", date);
		}
		violations.must(item.image === undefined || isAddress(item.image), "images are full addresses", item.image);
		for (const { url, mime_type } of item.attachments ?? []) {
			violations.must(isAddress(url) && MEDIA.test(mime_type), "an attachment is told in full", url);
		}
		violations.all.push(...htmlViolations(item.content_html, item.url));
	}
}

function unique(ids: readonly unknown[], name: string, violations: Violations): void {
	violations.must(ids.every(Boolean) && new Set(ids).size === ids.length, `every ${name} is there and its own`, ids);
}
