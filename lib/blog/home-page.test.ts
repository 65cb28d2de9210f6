import assert from "node:assert/strict";
import { test } from "node:test";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog, updateBlog } from "./blog.support";

const SITE = "title: A\nurl: https://a.example\n";
const POST = { "posts/2026-01-01-a.md": "---\ntitle: A\n---\nA\n" };
const HOME = { "pages/index.md": "---\ntitle: Home\n---\nWelcome\n" };

async function read(files: Files) {
	const blog = createTestBlog({ "site.yml": SITE, ...POST, ...files });
	const { diagnostics } = await blog.collection();
	return {
		blog,
		index: await blog.indexPath(),
		home: (await blog.post("/"))?.title,
		problems: diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`),
	};
}

for (const [what, files, index, home] of [
	["without a home page", {}, "/", undefined],
	["with a home page", HOME, "/blog", "Home"],
	["at a path of the owner's", { ...HOME, "site.yml": `${SITE}indexPath: /writing\n` }, "/writing", "Home"],
	["with a path, but without a home page", { "site.yml": `${SITE}indexPath: /writing\n` }, "/", undefined],
	["with a draft of a home page", { "pages/index.md": "---\ntitle: Home\ndraft: true\n---\n" }, "/", undefined],
] as const) {
	test(`the index is at ${index} ${what}`, async () => {
		const found = await read(files);
		assert.deepEqual([found.index, found.home, found.problems], [index, home, []]);
		const paths = await found.blog.publicPaths();
		for (const path of ["/", "/blog", index]) assert.ok(paths.has(path), path);
	});
}

test("the index page of another system's site is no home page", async () => {
	const jekyll = { "_config.yml": "title: A\n", "_posts/2026-01-01-a.md": "A", "index.md": "---\nlayout: home\n---\n" };
	const blog = createTestBlog(jekyll);
	assert.deepEqual([await blog.indexPath(), await blog.post("/")], ["/", undefined]);
});

test("the index can't be where the blog has something else", async () => {
	const { problems } = await read({ ...HOME, "site.yml": `${SITE}indexPath: /tags\n` });
	assert.deepEqual(problems, [
		"site.yml site `indexPath` can't be /tags, which is reserved for the blog itself. Choose another path.",
	]);
});

test("a page at the path of the index is reported, until that path changes", async () => {
	const { blog, problems } = await read({
		...HOME,
		"pages/writing.md": "# W\n",
		"site.yml": `${SITE}indexPath: /writing\n`,
	});
	assert.deepEqual(problems, [
		"pages/writing.md path-conflict /writing is a list of the blog. Set another `slug:` or `permalink:`.",
	]);
	updateBlog(blog, { "site.yml": SITE });
	assert.deepEqual((await blog.collection()).diagnostics, []);
	assert.equal((await blog.post("/writing"))?.title, "W");
});
