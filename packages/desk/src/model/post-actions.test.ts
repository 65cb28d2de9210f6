import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { describePostActions } from "./post-actions";

const NOW = Date.parse("2026-03-01T12:00:00Z");

async function describe(frontMatter: string, isUnlisted = false) {
	const blog = createTestBlog(
		{ "posts/a.md": `---\ntitle: A\n${frontMatter}\n---\n\nText.\n`, "site.yml": "timeZone: UTC\n" },
		{ now: () => NOW },
	);
	const [post = assert.fail()] = (await blog.collection()).posts;
	return describePostActions(post, { site: await blog.site(), now: NOW, isUnlisted, commit: undefined });
}

for (const [title, frontMatter, status, buttons] of [
	["a draft", "draft: true", "A draft: nobody else sees it.", ["publish", "unlist"]],
	[
		"a draft with a date",
		"draft: true\ndate: 2026-02-01",
		"A draft: nobody else sees it.",
		["publish", "undraft", "unlist"],
	],
	[
		"a scheduled post",
		"date: 2026-04-01T09:30:00Z",
		"Scheduled: readers see it from 1 April 2026, 09:30 (UTC) on.",
		["publish", "draft", "unlist"],
	],
	["a published post", "date: 2026-02-01", "Published on 1 February 2026: readers see it.", ["draft", "unlist"]],
] as const) {
	test(`describes what can be done with ${title}`, async () => {
		const actions = await describe(frontMatter);
		assert.equal(actions.status, status);
		assert.deepEqual(
			actions.buttons?.map(({ change }) => change),
			buttons,
		);
		assert.deepEqual([actions.file, actions.path], ["posts/a.md", "/blog/a"]);
		assert.equal(actions.hasReaders, status.startsWith("Published"));
	});
}

test("suggests the time for which a post is scheduled, else the next morning", async () => {
	assert.equal((await describe("date: 2026-04-01T09:30:00Z")).schedule?.time, "2026-04-01T09:30");
	assert.equal((await describe("draft: true")).schedule?.time, "2026-03-02T09:00");
});

test("brings an unlisted post back into lists", async () => {
	const { buttons } = await describe("date: 2026-02-01\nunlisted: true", true);
	assert.deepEqual(
		buttons?.map(({ label }) => label),
		["Make it a draft", "Show it in lists"],
	);
});
