import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { feedRedirects } from "./feed-redirects";
import { feedRoutes } from "./feed-routes";

const own = new Set(["/tags/mine/rss.xml", "/sitemap.xml", "/blog/hello", "/notes.txt"]);
const feeds = ["/rss-12.xml", "/feed-1.json", "/tags/a-b/atom.xml", "/tags/größe/rss.xml", "/authors/ada/feed.json"];
const { rewrites, headers } = feedRoutes(false, { own, feeds, indexNow: "0123abcd" });
const match = (source: string, address: string) =>
	getPathMatch(source, { removeUnnamedParams: true, strict: true })(address);

/** Where an address leads to by the first rule that matches it, and what it is served as. */
function lead(address: string): [to: string | undefined, type: string | undefined] {
	const rule = rewrites.find(({ source }) => match(source, address));
	const found = rule ? match(rule.source, address) : false;
	const sent = headers.filter(({ source }) => match(source, address)).flatMap((one) => one.headers);
	const type = sent.find(({ key }) => key === "Content-Type")?.value;
	return [rule?.destination.replace(":path", String(found ? found.path : undefined)), type];
}

describe("an address leads", () => {
	const folder = "/_next/static/feeds";
	for (const [address, type] of [
		["/rss.xml", "application/rss+xml; charset=utf-8"],
		["/rss-12.xml", "application/rss+xml; charset=utf-8"],
		["/tags/gr%C3%B6%C3%9Fe/rss.xml", "application/rss+xml; charset=utf-8"],
		["/tags/a-b/atom.xml", "application/atom+xml; charset=utf-8"],
		["/authors/ada/feed.json", "application/feed+json; charset=utf-8"],
		["/feed-1.json", "application/feed+json; charset=utf-8"],
		["/sitemap-2.xml", undefined],
		["/robots.txt", undefined],
		["/feed.css", undefined],
		["/0123abcd.txt", undefined],
	] as const) {
		test(`${address} to its file`, () => assert.deepEqual(lead(address), [folder + address, type]));
	}
	for (const address of [
		...own,
		"/feed.xml",
		"/blog/rss.xml",
		"/tags/rss.xml",
		"/tags/a/b/rss.xml",
		"/archive/2026/rss.xml",
		"/tags/a/rss-1.xml",
		"/rss-x.xml",
		"/rss-1.xml",
		"/tags/other/atom.xml",
		"/my-rss.xml",
	]) {
		test(`${address} to what it is`, () => assert.deepEqual(lead(address), [undefined, undefined]));
	}
});

test("where names are too many or may be new, any will do", () => {
	const many = Array.from({ length: 400 }, (_, index) => `/tags/a-tag-${index}/rss.xml`);
	for (const [isDevelopment, feeds] of [
		[false, many],
		[true, []],
	] as const) {
		const { rewrites } = feedRoutes(isDevelopment, { own: new Set(), feeds });
		assert.ok(rewrites.some(({ source }) => match(source, "/tags/new/rss.xml")));
		assert.ok(rewrites.every(({ source }) => source.length < 4096));
	}
});

test("where tags, authors and archive are many at once, a pattern has no more of their names than it has room for", () => {
	const many = (count: number, path: (number: number) => string) =>
		Array.from({ length: count }, (_, one) => path(one));
	const feeds = [
		...many(160, (one) => `/tags/tag-${1000 + one}/rss.xml`),
		...many(160, (one) => `/authors/one-${1000 + one}/rss.xml`),
		...many(105, (one) => `/rss-${100 + one}.xml`),
	];
	const mine = many(80, (one) => `/mine/${one}/feed.xml`);
	for (const [own, isExact] of [
		[["/rss-9.xml"], true],
		[[...mine, "/rss-9.xml"], false],
	] as const) {
		const { rewrites } = feedRoutes(false, { own: new Set(own), feeds });
		const isLed = (address: string) => rewrites.some(({ source }) => match(source, address));
		for (const { source } of rewrites) assert.ok(source.length < 4096, `${source.length} characters`);
		assert.ok(feeds.every(isLed));
		assert.ok(!own.some(isLed));
		const others = ["/tags/other/rss.xml", "/authors/other/rss.xml", "/rss-8.xml", "/rss-x.xml"];
		assert.deepEqual(others.map(isLed), [false, !isExact, true, false]);
	}
});

test("the address of a feed of an earlier system leads to the feed, unless the content has something there", () => {
	const redirects = feedRedirects(new Set(["/feed"]), new Map([["/index.xml", "/blog/hello"]]));
	const to = (address: string) => redirects.find(({ source }) => source === address)?.destination;
	assert.deepEqual(["/feed", "/index.xml", "/feed.xml", "/atom", "/blog/feed.json"].map(to), [
		undefined,
		undefined,
		"/rss.xml",
		"/atom.xml",
		"/feed.json",
	]);
});
