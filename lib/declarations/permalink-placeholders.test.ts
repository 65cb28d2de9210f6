import assert from "node:assert/strict";
import { test } from "node:test";
import { fillPermalink, normalizePermalink, validatePermalink } from "./permalink-placeholders";

for (const [pattern, expected] of [
	["/:categories/:year/:month/:day/:title.html", "/:categories/:year/:month/:day/:slug.html"],
	["/posts/:filename/", "/posts/:slug"],
	["/:year/:slug", "/:year/:slug"],
] as const) {
	test(`normalises ${pattern} to ${expected}`, () => assert.equal(normalizePermalink(pattern), expected));
}

for (const [pattern, fault] of [
	["/:year/:slug", undefined],
	["/blog/:slug.html", undefined],
	["/:yaer/:slug", /`:yaer`.*:year/],
	[":slug", /slash/],
	["//:slug", /slash/],
	["/:year", /contain `:slug`/],
	["/../:slug", /segment/],
	["/a/./:slug", /segment/],
	["/a..b/...:slug", undefined],
] as const) {
	test(`describes what is wrong with ${pattern}`, () => {
		const found = validatePermalink(pattern);
		if (fault) assert.match(found ?? "", fault);
		else assert.equal(found, undefined);
	});
}

test("fills the placeholders of a permalink, or reports that one is missing", () => {
	const values: Partial<Record<string, string>> = { year: "2026", slug: "a/b", categories: "" };
	const fill = (pattern: string) => fillPermalink(pattern, (part) => values[part]);
	assert.equal(fill("/:categories/:year/:slug.html"), "/2026/a/b.html");
	assert.equal(fill("/:month/:slug"), undefined);
});
