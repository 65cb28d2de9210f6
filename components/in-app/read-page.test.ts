import assert from "node:assert/strict";
import { test } from "node:test";
import { toPagePath } from "./read-page";

const pages = { "/": "a.json", "/b": "b.json", "/é": "c.json", "/news/d": "d.json" };

for (const [url, expected] of [
	["/news/b", "/b"],
	["/b", "/b"],
	["/news/b/", "/b"],
	["/news", "/"],
	["/news/", "/"],
	["/", "/"],
	["/news/%C3%A9", "/é"],
	["/news/e\u0301", "/é"],
	["/news/d", "/news/d"],
	["/newsletter", "/newsletter"],
	["/news/100%", "/news/100%"],
	["/constructor", "/constructor"],
] as const) {
	test(`the post at ${url} is that of the page ${expected}`, () =>
		assert.equal(toPagePath(url, { path: "/news", pages }), expected));
}
