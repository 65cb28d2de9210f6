import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "./blog.support";

const files = {
	"site.yml": "title: Test\nurl: https://blog.example\n",
	"posts/a.md": "---\ntitle: A\ndate: 2026-05-04\ntags: [css]\n---\n\nText of A\n",
	"posts/b.md": "---\ntitle: B\ndate: 2026-05-05\n---\n\nText of B\n",
};

test("a blog with an unsaved text differs in that text alone", async () => {
	const blog = createTestBlog(files);
	const unsaved = blog.withText(
		"posts/a.md",
		"\uFEFF---\r\ntitle: New\r\ndate: 2026-05-04\r\ntags: [html]\r\n---\r\n\r\nNew text\r\n",
	);
	const titles = async (one: typeof blog) => (await one.posts()).map(({ title }) => title);
	assert.deepEqual(await titles(unsaved), ["B", "New"]);
	assert.deepEqual(await titles(blog), ["B", "A"]);
	const [b, a] = await unsaved.posts();
	assert.ok(a && b);
	assert.equal((await unsaved.compiled(a)).metadata.text, "New text");
	assert.equal((await unsaved.compiled(b)).metadata.text, "Text of B");
	assert.deepEqual([...(await unsaved.taxonomies()).tags.keys()], ["html"]);
	assert.deepEqual([...(await blog.taxonomies()).tags.keys()], ["css"]);
});

test("a file that doesn't exist is added, and the text is kept in no cache", async () => {
	const blog = createTestBlog(files);
	const unsaved = blog.withText("pages/about.md", "---\ntitle: About\n---\n\nUnsaved\n");
	const page = (await unsaved.post("/about")) ?? assert.fail();
	assert.equal((await unsaved.compiled(page)).metadata.text, "Unsaved");
	assert.equal(await unsaved.isCompiled(page), false);
	assert.equal(existsSync(path.join(blog.options.contentDir, "pages")), false);
	assert.equal(await blog.post("/about"), undefined);
});

test("a blog with an unsaved text stays that of its version", async () => {
	const blog = createTestBlog(files);
	const before = blog.withText("posts/a.md", files["posts/a.md"]);
	assert.equal((await before.posts()).length, 2);
	updateBlog(blog, { "posts/c.md": "---\ntitle: C\ndate: 2026-05-06\n---\n" });
	assert.equal((await before.posts()).length, 2);
	assert.equal((await blog.withText("posts/a.md", files["posts/a.md"]).posts()).length, 3);
});
