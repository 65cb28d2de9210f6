import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post } from "@/lib/content/types";
import { createSearchRecord } from "./record";

const site = { language: "en-GB", timeZone: "Asia/Tokyo" };
const post = {
	path: "/blog/größe?",
	title: "On size",
	description: "A description.",
	date: { iso: "2024-12-31T20:00:00.000Z", time: Date.UTC(2024, 11, 31, 20), dateOnly: false },
	tags: ["type", "grid"],
	authors: [{ name: "Ada Fixture" }, { name: "Grace Sample" }],
	status: "published",
	lang: "de",
} as unknown as Post;
const facts = { text: "The text.", code: "let a = 1;" };

test("makes a record of everything that is searched and shown", () => {
	assert.deepEqual(createSearchRecord(post, facts, site), {
		url: "/blog/gr%C3%B6%C3%9Fe%3F",
		content: "A description. The text.\u2063 let a = 1;",
		meta: {
			title: "On size",
			date: "1 January 2025",
			tags: "type, grid",
			authors: "Ada Fixture, Grace Sample",
			lang: "de",
		},
		filters: { tag: ["type", "grid"], year: ["2025"] },
		language: "en",
	});
});

test("leaves out a description that the text begins with", () => {
	const { content } = createSearchRecord({ ...post, description: "The text." }, facts, site);
	assert.equal(content, "The text.\u2063 let a = 1;");
});

test("gives a post without a date no year", () => {
	const { meta, filters } = createSearchRecord({ ...post, date: undefined }, facts, site);
	assert.deepEqual([meta.date, filters.year], [undefined, []]);
});

test("marks a post that readers don't see", () => {
	assert.equal(createSearchRecord({ ...post, status: "draft" }, facts, site).meta.status, "draft");
});

test("segments Chinese and Japanese, and turns off pagefind's own segmentation", () => {
	const { content, language } = createSearchRecord(post, { text: "東京都", code: "" }, { ...site, language: "ja" });
	assert.match(content, /東京\u2060 京都\u2060 都$/);
	assert.equal(language, "unknown");
});

test("has the path on the host of a blog below a path", () => {
	const basePath = { prefix: "/b", home: "/b" };
	assert.equal(
		createSearchRecord(post, facts, { ...site, basePath }).url,
		`/b${createSearchRecord(post, facts, site).url}`,
	);
});
