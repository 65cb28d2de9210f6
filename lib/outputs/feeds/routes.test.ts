import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { feedRoutes } from "./routes";

const kinds = ["tags", "authors"];
const ownerPaths = new Set(["/tags/mine/rss.xml", "/blog/hello", "/notes.txt"]);
const feedPaths = [
	"/rss-12.xml",
	"/feed-1.json",
	"/tags/a-b/atom.xml",
	"/tags/größe/rss.xml",
	"/authors/ada/feed.json",
];
const routes = feedRoutes({ ownerPaths, feedPaths, kinds });
const match = (source: string, path: string) => getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);

/** Returns the file of the first route that matches a path, and its type. */
function resolve(path: string): [file: string | undefined, type: string | undefined] {
	const route = routes.find(({ source, file }) => file !== undefined && match(source, path));
	const found = route ? match(route.source, path) : false;
	const sent = routes.filter(({ source }) => match(source, path)).flatMap(({ headers = [] }) => headers);
	const type = sent.find(({ key }) => key === "Content-Type")?.value;
	return [route?.file?.replace(":path", String(found ? found.path : undefined)), type];
}

describe("feedRoutes", () => {
	for (const [path, type] of [
		["/rss.xml", "application/rss+xml; charset=utf-8"],
		["/rss-12.xml", "application/rss+xml; charset=utf-8"],
		["/tags/gr%C3%B6%C3%9Fe/rss.xml", "application/rss+xml; charset=utf-8"],
		["/tags/a-b/atom.xml", "application/atom+xml; charset=utf-8"],
		["/authors/ada/feed.json", "application/feed+json; charset=utf-8"],
		["/feed-1.json", "application/feed+json; charset=utf-8"],
		["/feed.css", undefined],
	] as const) {
		test(`lead ${path} to its file`, () => assert.deepEqual(resolve(path), [path, type]));
	}
	for (const path of [
		...ownerPaths,
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
		test(`leave ${path} alone`, () => assert.deepEqual(resolve(path), [undefined, undefined]));
	}
});

test("match any name where names are too many or not known yet", () => {
	const many = Array.from({ length: 400 }, (_, index) => `/tags/a-tag-${index}/rss.xml`);
	for (const feedPaths of [many, undefined]) {
		const rewrites = feedRoutes({ ownerPaths: new Set(), feedPaths, kinds });
		assert.ok(rewrites.some(({ source }) => match(source, "/tags/new/rss.xml")));
		assert.ok(rewrites.every(({ source }) => source.length < 4096));
	}
});

test("limit the names of tags, authors and archives in a pattern to its length", () => {
	const many = (count: number, path: (number: number) => string) =>
		Array.from({ length: count }, (_, one) => path(one));
	const feedPaths = [
		...many(160, (one) => `/tags/tag-${1000 + one}/rss.xml`),
		...many(160, (one) => `/authors/one-${1000 + one}/rss.xml`),
		...many(105, (one) => `/rss-${100 + one}.xml`),
	];
	const mine = many(80, (one) => `/mine/${one}/feed.xml`);
	for (const [paths, isExact] of [
		[["/rss-9.xml"], true],
		[[...mine, "/rss-9.xml"], false],
	] as const) {
		const rewrites = feedRoutes({ ownerPaths: new Set(paths), feedPaths, kinds });
		const isMatched = (path: string) => rewrites.some(({ source }) => match(source, path));
		for (const { source } of rewrites) assert.ok(source.length < 4096, `${source.length} characters`);
		assert.ok(feedPaths.every(isMatched));
		assert.ok(!paths.some(isMatched));
		const others = ["/tags/other/rss.xml", "/authors/other/rss.xml", "/rss-8.xml", "/rss-x.xml"];
		assert.deepEqual(others.map(isMatched), [false, !isExact, true, false]);
	}
});
