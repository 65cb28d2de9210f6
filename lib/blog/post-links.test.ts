import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "./blog.support";

const linkOf = async (blog: ReturnType<typeof createTestBlog>) => {
	const post = (await blog.post("/blog/a")) ?? assert.fail();
	return (await blog.compiled(post)).metadata.links.map(({ url }) => url);
};

test("a link to the file of a post follows the path of the post, also in a body of an earlier build", async () => {
	const blog = createTestBlog({ "posts/a.md": "# A\n\n[b](./b.md#part)", "posts/b.md": "# B" });
	assert.deepEqual(await linkOf(blog), ["/blog/b#part"]);
	updateBlog(blog, { "posts/b.md": "---\nslug: c\n---\n\n# B" });
	assert.deepEqual(await linkOf(blog), ["/blog/c#part"]);
	const { contentDir, cacheDir } = blog.options;
	const draft = createTestBlog({ "posts/b.md": "---\ndraft: true\n---\n\n# B" }, { contentDir, cacheDir });
	assert.deepEqual(await linkOf(draft), ["./b.md#part"]);
});

test("a link leads to a page that the audience of a view sees", async () => {
	const files = { "posts/a.md": "# A\n\n[b](./b.md)", "posts/b.md": "---\ndraft: true\n---\n\n# B" };
	const blog = createTestBlog(files, { mode: "development" });
	const readers = blog.viewAs({ audience: "readers", now: blog.options.now });
	const links = async () => Promise.all([blog, readers, blog].map(linkOf));
	assert.deepEqual(await links(), [["/blog/b"], ["./b.md"], ["/blog/b"]]);
});
