import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { feedRoutes } from "./routes";

const kinds = [{ name: "tags" }, { name: "authors" }, { name: "talks", path: "/speaking/talks", isSingle: true }];
const match = (source: string, path: string) => getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);

/** Returns the file of the first route that matches a path, and its type. */
function resolve(path: string, routes = feedRoutes(kinds)): [file: string | undefined, type: string | undefined] {
	const route = routes.find(({ source, file }) => file !== undefined && match(source, path));
	const found = route ? match(route.source, path) : false;
	const sent = routes.filter(({ source }) => match(source, path)).flatMap(({ headers = [] }) => headers);
	const type = sent.find(({ key }) => key === "Content-Type")?.value;
	return [route?.file?.replace(":path", String(found ? found.path : undefined)), type];
}

describe("the routes of feeds", () => {
	for (const [path, type] of [
		["/rss.xml", "application/rss+xml; charset=utf-8"],
		["/rss-12.xml", "application/rss+xml; charset=utf-8"],
		["/tags/gr%C3%B6%C3%9Fe/rss.xml", "application/rss+xml; charset=utf-8"],
		["/tags/a-b/atom.xml", "application/atom+xml; charset=utf-8"],
		["/authors/ada/feed.json", "application/feed+json; charset=utf-8"],
		["/speaking/talks/rss.xml", "application/rss+xml; charset=utf-8"],
		["/feed-1.json", "application/feed+json; charset=utf-8"],
		["/feed.css", undefined],
	] as const) {
		test(`lead ${path} to its file`, () => assert.deepEqual(resolve(path), [path, type]));
	}
	const OTHERS =
		"/blog/hello /notes.txt /feed.xml /blog/rss.xml /tags/rss.xml /tags/a/b/rss.xml /archive/2026/rss.xml /talks/rss.xml /speaking/talks/a/rss.xml";
	for (const path of [...OTHERS.split(" "), "/tags/a/rss-1.xml", "/rss-x.xml", "/my-rss.xml"]) {
		test(`leave ${path} alone`, () => assert.deepEqual(resolve(path), [undefined, undefined]));
	}
	test("lead to the feeds of the blog alone without list kinds", () => {
		const files = ["/atom.xml", "/tags/a/atom.xml"].map((path) => resolve(path, feedRoutes([]))[0]);
		assert.deepEqual(files, ["/atom.xml", undefined]);
	});
});
