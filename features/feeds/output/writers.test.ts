import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import type { Item as ReadItem } from "feedparser";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import type { Feed, FeedItem } from "@/features/feeds/output/items";
import { WRITERS } from "@/features/feeds/output/writers";
import { testSite } from "@/lib/content/post.support";
import { show } from "@/lib/utils/show.support";

const site = testSite("description: About\nlanguage: de");
const day = (day: number) => ({ time: Date.UTC(2026, 4, day), offset: 0 });

/** What XML has no place for, and what would end an element or a marked text too early. */
const WILD = "a <b> & \"c\" 'd' ]]> \u0000\u0001\u000b\u001f\ufffe \ud800 😀 </title> <!-- &amp;";
const TAME = "a <b> & \"c\" 'd' ]]>  \ufffd 😀 </title> <!-- &amp;";

/** Some parsers take what looks like a tag out of a title. */
const WITHOUT_TAGS = TAME.replace(/<\/?\w+>/g, "");

const PICTURE = "https://q.example/a.png";
const item: FeedItem = {
	id: "https://q.example/old",
	url: "https://q.example/new",
	title: WILD,
	summary: WILD,
	html: `<p>${WILD.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
	published: day(4),
	updated: day(6),
	authors: [{ name: WILD, url: "https://q.example/authors/a" }, { name: "B" }],
	tags: [{ label: WILD }],
	media: [{ url: "https://q.example/a.mp3", type: "audio/mpeg", length: 12 }],
	image: { url: PICTURE, alt: "", file: { url: PICTURE, type: "image/png", length: 34 } },
	language: "fr",
};
const nothing = { summary: "", html: "", authors: [], tags: [], media: [] };
const bare: FeedItem = { id: "https://q.example/bare", url: "https://q.example/bare", title: "Bare", ...nothing };
const feed: Feed = { title: WILD, description: "About", list: "/", items: [item, bare], older: 3 };

/** Reads a feed by a parser that takes well-formed XML only. */
async function readStrictly(xml: string): Promise<ReadItem[]> {
	const parser = new FeedParser({ feedurl: "https://q.example/" });
	const items: ReadItem[] = [];
	Readable.from([xml]).pipe(parser);
	parser.on("data", (one: ReadItem) => items.push(one));
	await new Promise((done, failed) => parser.on("end", done).on("error", failed));
	return items;
}

test("writes RSS with all text unchanged but for characters that XML forbids", async () => {
	const xml = WRITERS.rss(feed, site);
	const { title, link, description, language, items = [], atom } = parseRssFeed(xml);
	assert.deepEqual([title, link, description, language], [TAME, "https://q.example/", "About", "de"]);
	assert.deepEqual(show(atom?.links, "rel href"), [
		"self https://q.example/rss.xml",
		"prev-archive https://q.example/rss-3.xml",
	]);
	const [first, second] = items;
	assert.equal(first?.title, TAME);
	assert.deepEqual(first?.guid, { value: "https://q.example/old", isPermaLink: false });
	assert.equal(first?.pubDate, "Mon, 04 May 2026 00:00:00 +0000");
	assert.deepEqual(first?.dc?.creators, [TAME, "B"]);
	assert.deepEqual(show(first?.categories, "name"), [TAME]);
	assert.deepEqual(first?.enclosures, [{ url: "https://q.example/a.mp3", type: "audio/mpeg", length: 12 }]);
	assert.equal(
		first?.content?.encoded,
		`<p>${TAME.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace("]]>", "]]&gt;")}</p>`,
	);
	assert.deepEqual(second?.guid, { value: "https://q.example/bare", isPermaLink: true });
	assert.equal(second?.pubDate, undefined);
	const read = await readStrictly(xml);
	assert.deepEqual(show(read, "title link"), [`${WITHOUT_TAGS} https://q.example/new`, "Bare https://q.example/bare"]);
});

test("writes Atom with the date and author that each entry requires", async () => {
	const xml = WRITERS.atom(feed, site);
	const { id, title, subtitle, updated, links, entries = [] } = parseAtomFeed(xml);
	const text = (one: unknown) => (one as { value?: string })?.value ?? one;
	assert.deepEqual([id, text(title), text(subtitle)], ["https://q.example/atom.xml", TAME, "About"]);
	assert.equal(updated, "2026-05-06T00:00:00Z");
	assert.deepEqual(show(links, "rel href"), [
		"self https://q.example/atom.xml",
		"prev-archive https://q.example/atom-3.xml",
		"alternate https://q.example/",
	]);
	const [first, second] = entries;
	assert.deepEqual([first?.id, first?.published, first?.updated], [item.id, "2026-05-04T00:00:00Z", updated]);
	assert.deepEqual(
		show(
			first?.links?.filter(({ rel }) => rel === "enclosure"),
			"href",
		),
		["https://q.example/a.mp3", "https://q.example/a.png"],
	);
	assert.deepEqual([second?.updated, second?.published], ["1970-01-01T00:00:00Z", undefined]);
	assert.deepEqual(show(second?.authors, "name"), ["Q"]);
	assert.match(xml, /<entry xml:lang="fr">/);
	const read = await readStrictly(xml);
	assert.deepEqual(show(read, "title guid"), [`${WITHOUT_TAGS} https://q.example/old`, "Bare https://q.example/bare"]);
});

test("writes a JSON feed with the URL of the next document", () => {
	const json = WRITERS.json(feed, site);
	const read = parseJsonFeed(json);
	assert.equal(read.next_url, "https://q.example/feed-3.json");
	assert.match(String(read.user_comment), /^Das ist der Feed von /);
	const { items = [], ...rest } = read;
	assert.deepEqual([rest.title, rest.feed_url, rest.language], [TAME, "https://q.example/feed.json", "de"]);
	const [first] = items;
	assert.deepEqual([first?.title, first?.tags, first?.image], [TAME, [TAME], "https://q.example/a.png"]);
	assert.deepEqual(first?.attachments, [
		{ url: "https://q.example/a.mp3", mime_type: "audio/mpeg", size_in_bytes: 12 },
	]);
	assert.deepEqual(Object.keys(JSON.parse(json).items[1]).sort(), ["content_html", "id", "title", "url"]);
});

test("marks a document of the archive, and links to the feed", () => {
	const part: Feed = { ...feed, archive: 2, older: undefined };
	assert.match(WRITERS.rss(part, site), /<fh:archive\/>/);
	const links = parseAtomFeed(WRITERS.atom(part, site)).links?.map(({ rel, href }) => `${rel} ${href}`);
	assert.deepEqual(links, [
		"self https://q.example/atom-2.xml",
		"current https://q.example/atom.xml",
		"alternate https://q.example/",
	]);
	assert.equal(JSON.parse(WRITERS.json(part, site)).next_url, undefined);
});

test("links the feed of a list to its page", () => {
	const { link, atom } = parseRssFeed(WRITERS.rss({ ...feed, list: "/tags/größe", older: undefined }, site));
	assert.equal(link, "https://q.example/tags/gr%C3%B6%C3%9Fe");
	assert.equal(atom?.links?.[0]?.href, "https://q.example/tags/gr%C3%B6%C3%9Fe/rss.xml");
});
