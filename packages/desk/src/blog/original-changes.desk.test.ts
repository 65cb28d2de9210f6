import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { textVersion } from "quire-blog/tools/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { findOriginalChanges } from "./original-changes";

const HELLO = "---\ntitle: Hello\ndate: 2026-01-01\n---\n\nGood day.\n\nBye.\n";
const version = textVersion({ title: "Hello" }, "Good day.\n\nBye.\n");

function createRepository(translated: string) {
	const folder = createTemporaryFolder({
		"blog/site.yml": "title: Blog\nurl: https://blog.example\n",
		"blog/posts/hello.md": HELLO,
		"blog/posts/hallo.md": `---\ntitle: Hallo\ndate: 2026-01-01\nlang: de\ntranslationOf: { post: /blog/hello, version: ${translated} }\n---\n\nGuten Tag.\n`,
	});
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@blog.example", ...args], { cwd: folder });
	git("init", "--quiet");
	git("add", ".");
	git("commit", "--quiet", "-m", "One");
	const file = path.join(folder, "blog/posts/hello.md");
	const change = (from: string, to: string) => writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
	const blog = createTestBlog({}, { contentDir: path.join(folder, "blog") });
	const find = async () => {
		blog.invalidate();
		const post = (await blog.post("/blog/hallo")) ?? assert.fail();
		return findOriginalChanges(blog, post);
	};
	return { git, change, find };
}

test("shows what has changed in the original since the translation was made", async () => {
	const { git, change, find } = createRepository(version);
	assert.equal(await find(), undefined);
	change("Bye.", "Farewell.");
	git("commit", "--quiet", "-am", "Two");
	change("date: 2026-01-01", "date: 2026-01-02");
	const found = await find();
	assert.equal(found?.original.path, "/blog/hello");
	assert.deepEqual(found?.changes, [{ line: 8, before: "Bye.", after: "Farewell." }]);
});

test("says so if no commit has the text that was translated", async () => {
	const found = await createRepository("000000000000").find();
	assert.deepEqual([found?.original.title, found?.changes], ["Hello", undefined]);
});
