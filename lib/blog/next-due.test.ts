import assert from "node:assert/strict";
import { test } from "node:test";
import { findNextChange } from "@/lib/content/visibility";
import { createTestBlog } from "./blog.support";

const scheduled = (date: string, more = "") => `---\ntitle: A\ndate: ${date}\n${more}---\nText`;

test("the next scheduled post is due at its time in the time zone of the blog", async () => {
	const blog = createTestBlog({
		"site.yml": "timeZone: Asia/Tokyo\n",
		"posts/published.md": scheduled("2020-01-01"),
		"posts/later.md": scheduled("2199-12-31"),
		"posts/next.md": scheduled("2199-06-01 08:00"),
		"posts/draft.md": scheduled("2199-01-01", "draft: true\n"),
	});
	const due = findNextChange(await blog.collection(), { now: blog.options.now(), timeZone: "Asia/Tokyo" });
	assert.equal(new Date(due ?? 0).toISOString(), "2199-05-31T23:00:00.000Z");
});

test("the end of a review is a change too", async () => {
	const blog = createTestBlog({
		"posts/next.md": scheduled("2199-06-01"),
		"posts/draft.md": scheduled("2026-01-01", "draft: true\nreview: 2027-02-01\n"),
		"posts/over.md": scheduled("2026-01-01", "draft: true\nreview: 2026-12-01\n"),
	});
	const next = findNextChange(await blog.collection(), { now: blog.options.now(), timeZone: "UTC" });
	assert.equal(new Date(next ?? 0).toISOString(), "2027-02-02T00:00:00.000Z");
});

test("nothing is due without scheduled posts", async () => {
	const blog = createTestBlog({ "posts/a.md": scheduled("2020-01-01") });
	assert.equal(findNextChange(await blog.collection(), { now: 0, timeZone: "UTC" }), undefined);
});

for (const [line, isUnclear] of Object.entries({
	"timeZone: America/New_Yrok": true,
	"timezome: America/New_York": true,
	"timeZone: America/New_York\n  tags: [": true,
	"timeZone: UTC": false,
	"titel: A": false,
})) {
	test(`with ${JSON.stringify(line)}, a scheduled post ${isUnclear ? "waits for the last" : "is due in its"} time zone`, async () => {
		const files = { "site.yml": `strict: false\n${line}\n`, "posts/a.md": scheduled("2027-06-01") };
		const at = async (time: string) => {
			const now = Date.parse(time);
			const blog = createTestBlog(files, { now: () => now });
			const [{ posts, pages }, site] = await Promise.all([blog.collection(), blog.site()]);
			const next = findNextChange({ posts, pages }, { ...site, now });
			return [posts[0]?.status, next && new Date(next).toISOString()];
		};
		const due = isUnclear ? "2027-06-01T12:00:00.000Z" : "2027-06-01T00:00:00.000Z";
		assert.deepEqual(await at("2027-05-31T23:59:59Z"), ["scheduled", due]);
		assert.equal((await at("2027-06-01T11:59:59Z"))[0], isUnclear ? "scheduled" : "published");
		assert.deepEqual(await at("2027-06-01T12:00:00Z"), ["published", undefined]);
	});
}
