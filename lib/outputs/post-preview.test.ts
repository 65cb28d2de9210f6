import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getPostPreview } from "./post-preview";

test("shows a post as search engines, feed readers and programs do", async () => {
	const blog = createTestBlog({
		"site.yml": "title: Blog\nurl: https://blog.example\n",
		"posts/a.md": "---\ntitle: Herons\ndate: 2026-01-01\n---\nThey *stand*.\n",
	});
	const [post = assert.fail()] = (await blog.collection()).posts;
	const { url, description, image, feed, markdown } = await getPostPreview(blog, post);
	assert.equal(url, "https://blog.example/blog/a");
	assert.equal(description, "They stand.");
	assert.match(image ?? "", /^https:\/\/blog\.example\/share\/\w+\.png$/);
	assert.deepEqual(feed, { title: "Herons", html: "<p>They <em>stand</em>.</p>" });
	assert.match(markdown, /^---\n.*\n# Herons\n\nThey \*stand\*\.\n$/s);
});
