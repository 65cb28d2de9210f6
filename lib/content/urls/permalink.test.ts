import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFilename } from "@/lib/content/layout/filename";
import { buildLegacyPath, buildPath } from "./permalink";

const date = { iso: "2024-12-31T23:30:00.000Z", time: Date.parse("2024-12-31T23:30:00Z"), dateOnly: false };
const post = { slug: "guides/a", filename: parseFilename("posts/guides/a.md"), date, categories: ["News", "C"] };

for (const [pattern, timeZone, expected] of [
	["/blog/:slug", "UTC", "/blog/guides/a"],
	["/:year/:month/:day/:slug", "UTC", "/2024/12/31/guides/a"],
	["/:year/:month/:day/:slug", "Europe/Berlin", "/2025/01/01/guides/a"],
	["/:categories/:slug.html", "UTC", "/news/c/guides/a.html"],
] as const) {
	test(`fills ${pattern} in ${timeZone}`, () => {
		assert.equal(buildPath(post, pattern, timeZone), expected);
		assert.equal(buildLegacyPath(post, pattern, timeZone), expected);
	});
}

test("leaves missing values out of a path, and makes no legacy path of them", () => {
	const undated = { slug: "a", filename: parseFilename("posts/a.md"), categories: [] };
	assert.equal(buildPath(undated, "/:categories/:year/:slug", "UTC"), "/a");
	assert.equal(buildLegacyPath(undated, "/:year/:slug", "UTC"), undefined);
	assert.equal(buildLegacyPath(undated, "/:categories/:slug", "UTC"), "/a");
});

const full = {
	...post,
	filename: parseFilename("posts/2024/2024-12-30-A b.md"),
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
	test(`fills a pattern of other systems: ${pattern}`, () => {
		assert.equal(buildLegacyPath(full, pattern, "UTC"), expected);
	});
}

test("fills :ownslug unless the filename has a date and the post no slug of its own", () => {
	assert.equal(buildLegacyPath(full, "/news/:ownslug", "UTC"), undefined);
	assert.equal(buildLegacyPath({ ...full, hasOwnSlug: true }, "/news/:ownslug", "UTC"), "/news/guides/a");
	assert.equal(buildLegacyPath(post, "/news/:ownslug", "UTC"), "/news/guides/a");
});
