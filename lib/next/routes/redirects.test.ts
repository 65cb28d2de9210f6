import assert from "node:assert/strict";
import { test } from "node:test";
import { feedRedirects, indexRedirects } from "./redirects";

test("redirects the feeds of earlier systems, unless the content has something at their path", () => {
	const redirects = feedRedirects(new Set(["/feed"]), new Map([["/index.xml", "/blog/hello"]]));
	const to = (path: string) => redirects.find(({ source }) => source === path)?.destination;
	assert.deepEqual(["/feed", "/index.xml"].map(to), [undefined, undefined]);
	assert.deepEqual(["/feed.xml", "/atom", "/blog/feed.json"].map(to), ["/rss.xml", "/atom.xml", "/feed.json"]);
});

for (const [path, pages, expected] of [
	["/", 3, { "/blog": "/", "/page/1": "/" }],
	["/blog", 1, { "/page/1": "/blog", "/blog/page/1": "/blog" }],
	[
		"/writing",
		3,
		{
			"/blog": "/writing",
			"/page/1": "/writing",
			"/writing/page/1": "/writing",
			"/page/2": "/writing/page/2",
			"/page/3": "/writing/page/3",
		},
	],
] as const) {
	test(`redirects to the index at ${path} from its other paths`, () => {
		const redirects = indexRedirects({ path, pages });
		assert.deepEqual(Object.fromEntries(redirects.map(({ source, destination }) => [source, destination])), expected);
	});
}
