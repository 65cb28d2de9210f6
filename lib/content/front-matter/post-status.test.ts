import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePost } from "./parse-post";

const context = {
	site: { timeZone: "Europe/Berlin" },
	authors: new Map(),
	now: Date.parse("2026-06-01T00:00:00Z"),
	kind: "post",
} as const;

const findStatus = (lines: string, file = "posts/hello.md") =>
	parsePost(file, `---\n${lines}\n---\nText.\n`, context).post.status;

for (const [lines, status] of [
	["date: 2026-05-04", "published"],
	["draft: true", "draft"],
	["published: false", "draft"],
	["draft: false\npublished: false", "draft"],
	["date: 2026-06-02", "scheduled"],
	["date: 2026-06-01", "published"],
	["unlisted: true", "unlisted"],
	["date: soon", "invalid"],
	["date: 5. Mai 2027", "invalid"],
	["date: 2026-06", "published"],
	["date: 2026-07", "scheduled"],
	["draft: maybe", "invalid"],
	["published: maybe", "invalid"],
	["permalink: false", "draft"],
	["published: 2026-05-04", "published"],
	["published: 2026-06-02", "scheduled"],
] as const) {
	test(`the status with ${lines}: ${status}`, () => assert.equal(findStatus(lines), status));
}
for (const [date, status] of [
	["2026-05-31 9pm", "scheduled"],
	["2026-05-31 00:00 HST", "scheduled"],
	["2026-05-31 00:00 EST", "published"],
	["2026-05-30 9pm", "published"],
	["01/06/2026", "scheduled"],
	["2199-05-05 (after the launch)", "scheduled"],
	["2027-05", "scheduled"],
	["2027-02-30", "scheduled"],
	["2027-01-02T25:00", "scheduled"],
	["2027–05–05", "invalid"],
	["TBD", "invalid"],
	["[2027-05-05]", "invalid"],
	["March 2025, or May 2027", "invalid"],
	["5. Mai 2025", "published"],
] as const) {
	test(`the status of a file whose name has a day, with date: ${date}: ${status}`, () =>
		assert.equal(findStatus(`date: ${date}`, "posts/2026-01-01-a.md"), status));
}
test("the status of a file whose name has a day that isn't read, with another date: published", () => {
	assert.equal(findStatus("date: 2026-01-01", "posts/20270505-a.md"), "published");
});
for (const [file, status] of [
	["posts/2027-05-05 A.md", "invalid"],
	["posts/20270505-a.md", "invalid"],
	["posts/2027-31-05-a.md", "invalid"],
	["posts/2027-31-05-a/index.md", "invalid"],
	["posts/2025-31-05-a.md", "published"],
	["posts/2026-05-05 A.md", "published"],
	["drafts/20270505-a.md", "draft"],
	["drafts/a.md", "draft"],
	["posts/drafts/a.md", "draft"],
	["posts/Drafts/de/a.md", "draft"],
	["pages/drafts/a.md", "draft"],
	["talks/drafts/a.md", "draft"],
	["posts/Draft/2026/a.md", "draft"],
	["posts/draft.md", "published"],
	["posts/drafts.md", "published"],
	["posts/my-drafts/a.md", "published"],
] as const) {
	test(`the status of ${file}: ${status}`, () => assert.equal(findStatus("title: A", file), status));
}
