import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { checkTags } from "./similar-tags";

const post = (title: string, ...tags: string[]) => `---\ntitle: ${title}\ndate: 2026-05-04\ntags: [${tags}]\n---\n`;

async function check(files: Record<string, string>): Promise<string[]> {
	const blog = createTestBlog({ "site.yml": "title: T\n", ...files });
	return checkTags(await blog.collection()).map(
		({ file, line, message }) => `${file}:${line} ${message.split(".")[0]}`,
	);
}

test("reports a tag of one post that is nearly that of several", async () => {
	const files = { "posts/a.md": post("A", "testing"), "posts/b.md": post("B", "testing", "css") };
	assert.deepEqual(await check({ ...files, "posts/c.md": post("C", "testng", "css3") }), [
		"posts/c.md:4 Only this post has the tag `testng`, which is nearly `testing` (2 posts)",
	]);
	assert.deepEqual(await check({ ...files, "posts/c.md": post("C", "testng"), "tags.yml": "testng: {}\n" }), []);
});

test("reports a tag that is nearly one of tags.yml", async () => {
	assert.deepEqual(await check({ "posts/a.md": post("A", "typografy"), "tags.yml": "typography: {}\n" }), [
		"posts/a.md:4 Only this post has the tag `typografy`, which is nearly `typography` (0 posts)",
	]);
});
