import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Blog } from "./blog";
import { createTestBlog, updateBlog } from "./blog.support";

const FILES = {
	"posts/out.md": "---\ntitle: Out\ndate: 2026-01-01\n---\nOut.",
	"posts/draft.md": "---\ntitle: Draft\ndate: 2026-01-02\ndraft: true\n---\nNot yet.",
	"posts/later.md": "---\ntitle: Later\ndate: 2027-06-01\n---\nLater.",
	"posts/quiet.md": "---\ntitle: Quiet\ndate: 2026-01-03\nunlisted: true\n---\nFor a few.",
	"posts/wrong.md": "---\ntitle: Wrong\ndate: 2026-01-04\ndraft: perhaps\n---\nWrong.",
};

const titles = async (blog: Blog) => (await blog.posts()).map(({ title }) => title).sort();
const hasPage = async (blog: Blog, name: string) => (await blog.post(`/blog/${name}`)) !== undefined;

describe("visibility by audience", () => {
	test("readers see published posts, and unlisted ones at their URL", async () => {
		const blog = createTestBlog(FILES);
		assert.deepEqual(await titles(blog), ["Out"]);
		assert.equal(await hasPage(blog, "quiet"), true);
		for (const name of ["draft", "later", "wrong"]) assert.equal(await hasPage(blog, name), false, name);
	});

	test("a preview also shows drafts and scheduled posts", async () => {
		const blog = createTestBlog(FILES, { isPreview: true });
		assert.deepEqual(await titles(blog), ["Draft", "Later", "Out"]);
		for (const name of ["draft", "later", "quiet"]) assert.equal(await hasPage(blog, name), true, name);
		assert.equal(await hasPage(blog, "wrong"), false);
	});

	test("editors see everything", async () => {
		const blog = createTestBlog(FILES, { mode: "development" });
		assert.equal((await blog.posts()).length, 5);
	});
});

describe("viewAs", () => {
	test("shows the blog of an editor to readers, now and later", async () => {
		const blog = createTestBlog(FILES, { mode: "development" });
		const now = blog.viewAs({ audience: "readers", now: blog.options.now });
		const later = blog.viewAs({ audience: "readers", now: () => Date.UTC(2027, 6) });
		// The reads of one view must not affect another.
		assert.deepEqual(await titles(later), ["Later", "Out"]);
		assert.deepEqual(await titles(now), ["Out"]);
		assert.equal((await blog.posts()).length, 5);
		assert.equal((await blog.post("/blog/later"))?.status, "scheduled");
	});

	test("shows the new content after a change", async () => {
		const blog = createTestBlog(FILES, { mode: "development" });
		const view = blog.viewAs({ audience: "readers", now: blog.options.now });
		await titles(view);
		updateBlog(blog, { "posts/draft.md": "---\ntitle: Done\ndate: 2026-01-02\n---\nNow." });
		assert.deepEqual(await titles(view), ["Done", "Out"]);
	});
});
