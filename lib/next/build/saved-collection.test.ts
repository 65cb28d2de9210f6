import assert from "node:assert/strict";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { createBlog } from "@/lib/blog/create-blog";
import { readSavedCollection, saveCollection } from "./saved-collection";

test("another process has the posts as they were read, whatever has become of their files", async () => {
	const blog = createTestBlog({
		"authors.yml": "ada: { name: Ada, url: https://ada.example }\n",
		"tags.yml": "css: { label: CSS }\n",
		"posts/a.md":
			"---\ntitle: A\ndate: 2026-01-02\ntags: [css, html]\nauthors: [ada]\nseries: S\nextra: { at: 2026-01-01 }\n---\n\nText.\n",
		"posts/b.md": "---\ntitle: B\ndate: 2026-01-01\nseries: S\n---\n\n[A](a.md)\n",
		"pages/about.md": "---\ntitle: About\n---\n\nText.\n",
		"posts/broken.md": "---\ntitle: [\n---\n\nText.\n",
	});
	const countLists = async (of: Blog) => (await of.lists()).map(({ lists }) => lists.length);
	const [{ bodies, ...collection }, counts] = [await blog.collection(), await countLists(blog)];
	const file = (await saveCollection(blog)) ?? assert.fail();
	updateBlog(blog, { "posts/c.md": "---\ntitle: C\ndate: 2026-01-03\n---\n\nText.\n" });
	const other = createBlog({ ...blog.options, readSavedCollection: () => readSavedCollection(file) });
	const { bodies: otherBodies, ...otherCollection } = await other.collection();
	assert.deepEqual(otherCollection, collection);
	const files = [...collection.posts, ...collection.pages, { file: "posts/none.md" }].map(({ file }) => file);
	assert.deepEqual(
		files.map((one) => otherBodies.get(one)),
		files.map((one) => bodies.get(one)),
	);
	assert.deepEqual(await countLists(other), counts);
	assert.equal((await blog.posts()).length, (await other.posts()).length + 1);
});
