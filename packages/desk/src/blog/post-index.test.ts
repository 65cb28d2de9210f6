import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { PostIndex } from "./post-index";

const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${body}\n`;
const PATIENCE = 60_000;

test("reads the facts of all bodies, and after a change only those that it concerns", async () => {
	const blog = createTestBlog(
		{
			"posts/a.md": post("A", "One two."),
			"posts/b.md": post("B", "## Part\n\nThree."),
			"pages/about.md": "# About\n",
		},
		{ mode: "development" },
	);
	const compiled: string[] = [];
	const { compiled: compile } = blog;
	blog.compiled = (one) => {
		compiled.push(one.file);
		return compile(one);
	};
	const index = new PostIndex(blog);
	const first = await index.read(PATIENCE);
	assert.equal(first.pending, 0);
	assert.equal(first.facts.get("posts/a.md")?.words, 2);
	assert.deepEqual(first.facts.get("posts/b.md")?.headings, [{ depth: 2, id: "part", text: "Part" }]);
	compiled.length = 0;

	updateBlog(blog, { "posts/a.md": post("A", "One two three four.") });
	assert.equal((await index.read(PATIENCE)).facts.get("posts/a.md")?.words, 4);
	assert.deepEqual([...new Set(compiled)], ["posts/a.md"]);
});

test("does not wait longer than it may, and tells when the rest is known", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A", "One two.") }, { mode: "development" });
	const signals = new EventEmitter();
	const [start, done] = [once(signals, "start"), once(signals, "done")];
	const { compiled: compile } = blog;
	blog.compiled = async (one) => {
		await start;
		return compile(one);
	};
	const index = new PostIndex(blog, () => signals.emit("done"));
	const early = await index.read(0);
	assert.deepEqual([early.pending, early.facts.size], [1, 0]);
	signals.emit("start");
	await done;
	assert.deepEqual((await index.read(0)).facts.get("posts/a.md")?.words, 2);
});
