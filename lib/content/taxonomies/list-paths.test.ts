import assert from "node:assert/strict";
import { test } from "node:test";
import { collect } from "@/lib/content/collection";
import { listPaths } from "./list-paths";

const context = { site: { timeZone: "UTC", author: "Ada" }, authors: new Map(), now: Date.parse("2026-06-01") };
const site = { postsPerPage: 1, timeZone: "UTC" };

test("the pages of the index, and those of every list that the posts make", () => {
	const sources = ["2026-01-01-a", "2025-01-01-b"].map((name) => ({
		file: `posts/${name}.md`,
		source: "---\ntitle: T\ntags: [x]\nseries: S\n---\n",
	}));
	const { posts, ...names } = collect({ posts: sources, pages: [] }, context);
	assert.deepEqual(listPaths(posts, names, site), [
		"/",
		"/page/2",
		"/tags",
		"/tags/x",
		"/tags/x/page/2",
		"/authors",
		"/authors/ada",
		"/authors/ada/page/2",
		"/archive",
		"/archive/2026",
		"/archive/2025",
		"/series",
		"/series/s",
	]);
	assert.deepEqual(listPaths([], names, site), ["/"]);
});
