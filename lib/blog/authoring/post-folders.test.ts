import assert from "node:assert/strict";
import { test } from "node:test";
import { sortPostFolders } from "./post-folders";

const OWN = ["posts", "drafts", "pages", "public"].map((name) => ({ at: name, from: name }));

test("lists the folders that have posts, most of them first, and those that could", () => {
	const files = ["posts/a.md", "posts/2026/b/index.md", "posts/2026/c.md", "pages/about.md"];
	assert.deepEqual(sortPostFolders(OWN, files), ["posts/2026", "posts", "drafts"]);
	assert.deepEqual(sortPostFolders(OWN, []), ["posts", "drafts"]);
	assert.deepEqual(sortPostFolders([{ at: "posts", from: "src/blog" }], ["src/blog/a.md"]), ["src/blog"]);
	const withSection = [...OWN, { at: "sections/talks", from: "talks" }];
	assert.deepEqual(sortPostFolders(withSection, [...files, "talks/d.md"]), ["posts/2026", "posts", "talks", "drafts"]);
	assert.deepEqual(sortPostFolders([], []), ["posts"]);
});
