import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { compareStates, formatChangedFiles, listChangedFiles, readContentState } from "./content-changes";

const FILES = { "site.yml": "title: A\n", "posts/a.md": "# A", "posts/a.png": "png", "public/b.txt": "b" };

test("finds the files that are changed, deleted and added after the start of a build", async () => {
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
	const all = ["authors.yml", "posts/a.md", "posts/a.png", "posts/new.md"];
	assert.deepEqual(compareStates(before, await readContentState(blog)), all);
});

test("finds changed stylesheets and packages of the owner's code", async () => {
	const blog = createTestBlog({
		...FILES,
		"theme.css": '@import "./more.css";\n',
		"more.css": "a { color: red }\n",
		"components/a.tsx": 'import "./a.css";\nimport "one";\nexport const A = () => null;\n',
		"components/a.css": '@import "./b.css";\n',
		"components/b.css": "a { color: red }\n",
		"node_modules/one/package.json": '{ "name": "one", "main": "index.js" }',
		"node_modules/one/index.js": "",
	});
	const { contentDir } = blog.options;
	const before = await readContentState(blog);
	const changed = ["components/b.css", "more.css", "node_modules/one/package.json"];
	for (const file of changed) writeFileSync(path.join(contentDir, file), "a { color: blue }\n");
	assert.deepEqual(listChangedFiles(before).sort(), changed);
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
