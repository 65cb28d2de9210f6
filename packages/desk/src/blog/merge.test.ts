import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { planMerge, runMerge } from "./merge";

test("merges tags in the files that have them, and leaves others to the owner", async () => {
	const other = "---\ntitle: C\ntags: [css]\n---\n";
	const blog = createTestBlog({
		"posts/a.md": "---\r\ntitle: A\r\ntags: [nextjs, css]\r\n---\r\nText\r\n",
		"posts/b.md": "---\ntitle: B\ntags:\n  - next-js\n---\n",
		"posts/c.md": other,
		"posts/latin.md": Buffer.from("---\ntitle: \xe9\ntags: [nextjs]\n---\n", "latin1"),
	});
	const plan = await planMerge(blog, new Set(["nextjs", "next-js"]), "Next.js");
	assert.deepEqual(
		plan.map(({ name, result }) => [name, "text" in result]),
		[
			["posts/a.md", true],
			["posts/b.md", true],
			["posts/latin.md", false],
		],
	);
	const read = (file: string) => readFileSync(blog.source.filePath(file), "utf8");
	assert.ok(read("posts/a.md").includes("nextjs"), "a plan writes nothing");
	assert.deepEqual(await runMerge(plan), { changed: 2, left: 1 });
	assert.equal(read("posts/a.md"), "---\r\ntitle: A\r\ntags: [Next.js, css]\r\n---\r\nText\r\n");
	assert.equal(read("posts/b.md"), "---\ntitle: B\ntags:\n  - Next.js\n---\n");
	assert.equal(read("posts/c.md"), other);
});

test("leaves a file that another program has changed after it was read", async () => {
	const blog = createTestBlog({ "posts/a.md": "---\ntitle: A\ntags: [nextjs]\n---\n" });
	const plan = await planMerge(blog, new Set(["nextjs"]), "Next.js");
	const file = blog.source.filePath("posts/a.md");
	const changed = "---\ntitle: A\ntags: [nextjs]\n---\nNew text\n";
	writeFileSync(file, changed);
	assert.deepEqual(await runMerge(plan), { changed: 0, left: 1 });
	assert.equal(readFileSync(file, "utf8"), changed);
});
