import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { compareStates, formatChangedFiles, listChangedFiles, readContentState } from "./content-changes";

const FILES = { "site.yml": "title: A\n", "posts/a.md": "# A", "posts/a.png": "png", "public/b.txt": "b" };

test("finds the files that are changed, deleted and added after a build has begun", async () => {
	const blog = createTestBlog(FILES);
	const { contentDir } = blog.options;
	const before = await readContentState(blog);
	assert.deepEqual(listChangedFiles(before), []);
	assert.deepEqual(compareStates(before, await readContentState(blog)), []);
	writeFileSync(path.join(contentDir, "posts/a.md"), "# Another");
	rmSync(path.join(contentDir, "posts/a.png"));
	writeFileSync(path.join(contentDir, "posts/new.md"), "# New");
	assert.deepEqual(listChangedFiles(before), ["posts/a.md", "posts/a.png"]);
	writeFileSync(path.join(contentDir, "authors.yml"), "a: { name: A }");
	assert.deepEqual(compareStates(before, await readContentState(blog)), [
		"authors.yml",
		"posts/a.md",
		"posts/a.png",
		"posts/new.md",
	]);
});

test("ignores files that aren't part of the blog", async () => {
	const blog = createTestBlog(FILES);
	const before = await readContentState(blog);
	writeFileSync(path.join(blog.options.contentDir, "build.log"), "building");
	assert.deepEqual(compareStates(before, await readContentState(blog)), []);
});

test("names a few of many files", () => {
	assert.equal(
		formatChangedFiles(["1", "2", "3", "4", "5", "6", "7"]),
		"The content changed while it was built: `1`, `2`, `3`, `4`, `5` and 2 more. Build again.",
	);
});
