import assert from "node:assert/strict";
import { test } from "node:test";
import { findNextDue } from "@/lib/content/visibility";
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
	const due = findNextDue(await blog.collection(), "Asia/Tokyo");
	assert.equal(new Date(due ?? 0).toISOString(), "2199-05-31T23:00:00.000Z");
});

test("nothing is due without scheduled posts", async () => {
	const blog = createTestBlog({ "posts/a.md": scheduled("2020-01-01") });
	assert.equal(findNextDue(await blog.collection(), "UTC"), undefined);
});
