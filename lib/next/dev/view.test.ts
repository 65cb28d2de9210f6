import assert from "node:assert/strict";
import { test } from "node:test";
import { findView, parseView, withView } from "./view";

for (const [name, timeZone, expected] of [
	["reader", "UTC", { name: "reader", audience: "readers" }],
	["2026-12-24", "UTC", { name: "2026-12-24", audience: "readers", now: Date.UTC(2026, 11, 25) - 1 }],
	["2026-12-24", "Asia/Tokyo", { name: "2026-12-24", audience: "readers", now: Date.UTC(2026, 11, 24, 15) - 1 }],
	["2026-12-24T09:00", "Asia/Tokyo", { name: "2026-12-24T09:00", audience: "readers", now: Date.UTC(2026, 11, 24) }],
	["2026-02-30", "UTC", undefined],
	["someone", "UTC", undefined],
] as const) {
	test(`the view ${name} in ${timeZone} is ${expected ? ("now" in expected && expected.now) || "now" : "unknown"}`, () => {
		assert.deepEqual(parseView(name, timeZone), expected);
	});
}

const find = (url: string, headers: Record<string, string> = {}) =>
	findView({ url, headers: new Headers({ host: "localhost:3000", ...headers }) });

for (const [title, url, headers, expected] of [
	["its own URL", "/?as=reader", {}, { url: "/?as=reader", isRedirect: false }],
	["nothing", "/", {}, undefined],
	[
		"the page with the link",
		"/blog/a?q=1",
		{ referer: "http://localhost:3000/?as=2026-12-24", "sec-fetch-dest": "document" },
		{ url: "/blog/a?q=1&as=2026-12-24", isRedirect: true },
	],
	[
		"the page that fetches a file",
		"/rss.xml",
		{ referer: "http://localhost:3000/?as=reader", "sec-fetch-dest": "empty" },
		{ url: "/rss.xml?as=reader", isRedirect: false },
	],
	["a URL that ends it", "/tags?as=", { referer: "http://localhost:3000/?as=reader" }, undefined],
	["a page without a view", "/", { referer: "http://localhost:3000/tags" }, undefined],
	["a page of another site", "/", { referer: "http://evil.example/?as=reader" }, undefined],
	["a broken referrer", "/", { referer: "?as=reader" }, undefined],
] as const) {
	test(`takes the view from ${title}`, () => assert.deepEqual(find(url, headers), expected));
}

test("adds, replaces and removes the view of a URL", () => {
	assert.equal(withView("/search?q=a%20b", "reader"), "/search?q=a+b&as=reader");
	assert.equal(withView("/?as=reader", "2026-12-24"), "/?as=2026-12-24");
	assert.equal(withView("/tags/%E6%97%A5?as=reader", undefined), "/tags/%E6%97%A5");
});
