import assert from "node:assert/strict";
import { test } from "node:test";
import { feedRedirects } from "./feed-redirects";

test("redirects the feeds of earlier systems, unless the content has something at their path", () => {
	const redirects = feedRedirects(new Set(["/feed"]), new Map([["/index.xml", "/blog/hello"]]));
	const to = (path: string) => redirects.find(({ source }) => source === path)?.destination;
	assert.deepEqual(["/feed", "/index.xml", "/feed.xml", "/atom", "/blog/feed.json"].map(to), [
		undefined,
		undefined,
		"/rss.xml",
		"/atom.xml",
		"/feed.json",
	]);
});
