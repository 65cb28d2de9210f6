import assert from "node:assert/strict";
import { test } from "node:test";
import { basePathRedirects, feedRedirects } from "./redirects";

test("leads from the path of the blog to the root of the development server, unless posts have that path", () => {
	const sources = (...args: Parameters<typeof basePathRedirects>) =>
		basePathRedirects(...args).map(({ source }) => source);
	const url = "https://q.example/my/blog";
	assert.deepEqual(sources(url, ["/", "/blog/a", "/my/blogs"]), ["/my/blog", "/my/blog/:path+"]);
	assert.deepEqual(sources(url, ["/my/blog/a"]), []);
	const below = "https://q.example/blog";
	assert.deepEqual(sources(below, ["/", "/blog", "/hello"]), ["/blog", "/blog/:path+"]);
	assert.deepEqual(sources(below, ["/", "/blog", "/blog/hello"]), []);
	assert.deepEqual(sources("https://q.example", ["/a"]), []);
});

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
