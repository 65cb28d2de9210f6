import assert from "node:assert/strict";
import { utimesSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { isSameContent, readKnownContent } from "./known-content";

const NOW = Date.UTC(2027, 0);
const post = (date: string) => `---\ntitle: A\ndate: ${date}\n---\n`;

test("content is the same until a file changes or a post is due", async () => {
	const blog = createTestBlog({ "site.yml": "title: A\n", "posts/a.md": post("2026-01-01") });
	const known = await readKnownContent(blog);
	assert.equal(isSameContent(undefined, known, NOW), false);
	assert.equal(isSameContent(known, await readKnownContent(blog), NOW * 2), true);
	for (const [file, text] of Object.entries({
		"posts/a.md": post("2026-01-02"),
		"posts/later.md": post("2027-02-01"),
		"public/a.txt": "a",
		"theme.css": ":root { --a: b }",
		"tags.yml": "a: { name: B }",
	})) {
		const before = await readKnownContent(blog);
		updateBlog(blog, { [file]: text });
		utimesSync(path.join(blog.options.contentDir, file), 1, Date.now() / 1000 + 1);
		assert.equal(isSameContent(before, await readKnownContent(blog), NOW), false, file);
	}
	const scheduled = await readKnownContent(blog);
	assert.equal(isSameContent(scheduled, await readKnownContent(blog), Date.UTC(2027, 0, 31)), true);
	assert.equal(isSameContent(scheduled, await readKnownContent(blog), Date.UTC(2027, 1, 1)), false);
});

test("the site of another system is never taken for the same", async () => {
	const blog = createTestBlog({ "_config.yml": "title: A\n", "_posts/2026-01-01-a.md": "# A" });
	assert.equal(await readKnownContent(blog), undefined);
});
