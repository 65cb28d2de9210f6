import assert from "node:assert/strict";
import { test } from "node:test";
import { buildLegacyPath, buildPath } from "./permalink";

const date = { iso: "2024-12-31T23:30:00.000Z", time: Date.parse("2024-12-31T23:30:00Z"), dateOnly: false };
const post = { slug: "guides/a", date, categories: ["News", "C"] };

for (const [pattern, timeZone, expected] of [
	["/blog/:slug", "UTC", "/blog/guides/a"],
	["/:year/:month/:day/:slug", "UTC", "/2024/12/31/guides/a"],
	["/:year/:month/:day/:slug", "Europe/Berlin", "/2025/01/01/guides/a"],
	["/:categories/:slug.html", "UTC", "/news/c/guides/a.html"],
] as const) {
	test(`${pattern} in ${timeZone}`, () => {
		assert.equal(buildPath(post, pattern, timeZone), expected);
		assert.equal(buildLegacyPath(post, pattern, timeZone), expected);
	});
}

test("what a post doesn't have is left out of its address, and makes no old one", () => {
	const undated = { slug: "a", categories: [] };
	assert.equal(buildPath(undated, "/:categories/:year/:slug", "UTC"), "/a");
	assert.equal(buildLegacyPath(undated, "/:year/:slug", "UTC"), undefined);
	assert.equal(buildLegacyPath(undated, "/:categories/:slug", "UTC"), "/a");
});

const full = {
	...post,
	file: "2024/2024-12-30-A b",
	fileDate: "2024-12-30",
	title: "Hello, World",
	ownPermalink: "/x/y",
};
for (const [pattern, expected] of [
	["/:fileyear/:filemonth/:fileday/:base", "/2024/12/30/a"],
	["/:folder/:filebase", "/2024/2024-12-30-A-b"],
	["/:file", "/2024/2024-12-30-A-b"],
	["/:heading", "/hello-world"],
	["/sub/:address", "/sub/x/y"],
	["/:shortyear/:monthnumber/:daynumber/:yearday/:slug", "/24/12/31/366/guides/a"],
	["/:monthname/:weekdayname/:hour-:minute-:second/:slug", "/december/tuesday/23-30-00/guides/a"],
] as const) {
	test(`what other systems have in their addresses: ${pattern}`, () => {
		assert.equal(buildLegacyPath(full, pattern, "UTC"), expected);
	});
}

test("a name that a file has beside a date was no address of its own", () => {
	assert.equal(buildLegacyPath(full, "/news/:ownslug", "UTC"), undefined);
	assert.equal(buildLegacyPath({ ...full, hasOwnSlug: true }, "/news/:ownslug", "UTC"), "/news/guides/a");
	assert.equal(buildLegacyPath(post, "/news/:ownslug", "UTC"), "/news/guides/a");
});
