import assert from "node:assert/strict";
import {
	chmodSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { open as openFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { readPostSource, savePostSource } from "./post-source";

const POST = "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n";
const onDisk = (blog: Blog, file: string) => path.join(blog.options.contentDir, file);
const read = (blog: Blog, file: string) => readFileSync(onDisk(blog, file), "utf8");

async function open(blog: Blog, file = "posts/a.md") {
	const answer = await readPostSource(blog, file);
	assert.ok(answer.state === "text");
	return answer;
}

test("saves exactly the text that it gets: line ends, tabs, byte order mark, no last line end, decomposed letters", async () => {
	const texts = {
		"posts/a.md": "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nOne\rtwo\n\tthree\r\n",
		"posts/b.md": "---\ntitle: B\n---\n\nCafe\u0301, \u2028no end",
	};
	const blog = createTestBlog(texts);
	for (const [file, source] of Object.entries(texts)) {
		const { text, digest } = await open(blog, file);
		assert.equal(text, source);
		assert.deepEqual((await savePostSource(blog, { file, text: `${text} `, base: digest })).state, "saved");
		assert.equal(read(blog, file), `${source} `);
	}
	assert.deepEqual(readdirSync(onDisk(blog, "posts")), ["a.md", "b.md"]);
});

test("tells a version that the editor has from a new one", async () => {
	const blog = createTestBlog({ "posts/a.md": POST });
	const { digest, path: url, name } = await open(blog);
	assert.deepEqual([url, name], ["/blog/a", "posts/a.md"]);
	assert.equal((await readPostSource(blog, "posts/a.md", digest)).state, "same");
	writeFileSync(onDisk(blog, "posts/a.md"), `${POST}More.\n`);
	const changed = await readPostSource(blog, "posts/a.md", digest);
	assert.ok(changed.state === "text");
	assert.equal(changed.text, `${POST}More.\n`);
});

test("leaves a file that another program has changed, and returns its version", async () => {
	const blog = createTestBlog({ "posts/a.md": POST });
	const { digest } = await open(blog);
	writeFileSync(onDisk(blog, "posts/a.md"), "Theirs.");
	const answer = await savePostSource(blog, { file: "posts/a.md", text: "Mine.", base: digest });
	assert.ok(answer.state === "changed");
	assert.equal(answer.text, "Theirs.");
	assert.equal(read(blog, "posts/a.md"), "Theirs.");
	await savePostSource(blog, { file: "posts/a.md", text: "Both.", base: answer.digest });
	assert.equal(read(blog, "posts/a.md"), "Both.");
});

test("leaves what another program saves while the text is written to the disk", async (context) => {
	const blog = createTestBlog({ "posts/a.md": POST });
	const { digest } = await open(blog);
	const file = await openFile(onDisk(blog, "posts/a.md"));
	await file.close();
	// The content is written before the file gets its name.
	context.mock.method(Object.getPrototypeOf(file), "writeFile", async () =>
		writeFileSync(onDisk(blog, "posts/a.md"), "Theirs."),
	);
	const answer = await savePostSource(blog, { file: "posts/a.md", text: "Mine.", base: digest });
	assert.ok(answer.state === "changed");
	assert.equal(answer.text, "Theirs.");
	assert.equal(read(blog, "posts/a.md"), "Theirs.");
	assert.deepEqual(readdirSync(onDisk(blog, "posts")), ["a.md"]);
});

test("of two editors that save at once, only one writes", async () => {
	const blog = createTestBlog({ "posts/a.md": POST });
	const { digest } = await open(blog);
	const texts = ["One.", "Two.", "Three."];
	const answers = await Promise.all(
		texts.map((text) => savePostSource(blog, { file: "posts/a.md", text, base: digest })),
	);
	assert.deepEqual(show(answers, "state"), ["saved", "changed", "changed"]);
	assert.equal(read(blog, "posts/a.md"), "One.");
});

test("a text that is on the disk already is saved, whatever it was made from", async () => {
	const blog = createTestBlog({ "posts/a.md": POST });
	await open(blog);
	assert.equal((await savePostSource(blog, { file: "posts/a.md", text: POST, base: "older" })).state, "saved");
});

test("reports a deleted file, finds a renamed one, and creates it again if asked", async () => {
	const blog = createTestBlog({ "posts/a.md": POST, "posts/c.md": "# C\n" });
	const { digest } = await open(blog);
	renameSync(onDisk(blog, "posts/a.md"), onDisk(blog, "posts/b.md"));
	blog.invalidate();
	const movedTo = { file: "posts/b.md", name: "posts/b.md", path: "/blog/b" };
	assert.deepEqual(await readPostSource(blog, "posts/a.md", digest), { state: "gone", movedTo });
	const request = { file: "posts/a.md", text: `${POST}More.\n`, base: digest };
	assert.deepEqual(await savePostSource(blog, request), { state: "gone", movedTo });
	rmSync(onDisk(blog, "posts/b.md"));
	mkdirSync(onDisk(blog, "drafts"));
	writeFileSync(onDisk(blog, "drafts/a.md"), `${POST}More.\n`);
	blog.invalidate();
	const draft = { file: "drafts/a.md", name: "drafts/a.md", path: "/blog/a" };
	assert.deepEqual(
		await savePostSource(blog, request),
		{ state: "gone", movedTo: draft },
		"its page has the same path",
	);
	rmSync(onDisk(blog, "drafts/a.md"));
	blog.invalidate();
	assert.deepEqual(await savePostSource(blog, request), { state: "gone", movedTo: undefined });
	assert.equal((await savePostSource(blog, { ...request, base: null })).state, "saved");
	assert.equal(read(blog, "posts/a.md"), `${POST}More.\n`);
	const other = await savePostSource(blog, { ...request, text: "Other.", base: null });
	assert.equal(other.state, "changed", "a file that is there again is not overwritten");
});

test("reads and writes no other file than those of posts", async () => {
	const blog = createTestBlog({ "posts/a.md": POST, "site.yml": "title: Mine\n", "posts/image.png": "x" });
	for (const file of ["site.yml", "../outside.md", "posts/image.png", "posts/../site.yml", "", "posts/new.md"]) {
		assert.equal((await readPostSource(blog, file)).state, "gone", file);
		assert.equal((await savePostSource(blog, { file, text: "x", base: null })).state, "gone", file);
	}
	assert.equal(read(blog, "site.yml"), "title: Mine\n");
});

test("shows a file in another encoding read-only, with the reason", async () => {
	const latin1 = Buffer.from("---\ntitle: Caf\xe9\ndate: 2026-01-01\n---\n", "latin1");
	const blog = createTestBlog({ "posts/a.md": latin1 });
	const answer = await readPostSource(blog, "posts/a.md");
	assert.ok(answer.state === "read-only");
	assert.match(answer.text, /Café/);
	assert.match(answer.reason, /isn't encoded as UTF-8\. It is read as windows-1252/);
	const saved = await savePostSource(blog, { file: "posts/a.md", text: "x", base: "y" });
	assert.equal(saved.state, "failed");
	assert.deepEqual(readFileSync(onDisk(blog, "posts/a.md")), latin1);
});

test("keeps the permissions of a file, and the link that leads to it", async () => {
	const blog = createTestBlog({ "posts/a.md": POST, "real/b.md": POST, "site.yml": "links: [real]\n" });
	chmodSync(onDisk(blog, "posts/a.md"), 0o640);
	// Windows has no permissions for groups.
	const { mode } = statSync(onDisk(blog, "posts/a.md"));
	const { digest } = await open(blog);
	await savePostSource(blog, { file: "posts/a.md", text: "# A\n", base: digest });
	assert.equal(statSync(onDisk(blog, "posts/a.md")).mode, mode);
	symlinkSync(onDisk(blog, "real/b.md"), onDisk(blog, "posts/b.md"));
	blog.invalidate();
	const linked = await open(blog, "posts/b.md");
	await savePostSource(blog, { file: "posts/b.md", text: "# B\n", base: linked.digest });
	assert.equal(read(blog, "real/b.md"), "# B\n");
});

test("reports why a file can't be written, and leaves it", async () => {
	const blog = createTestBlog({ "posts/a.md": POST });
	const { digest } = await open(blog);
	const message = { state: "failed", message: "A folder has the name of the file." };
	rmSync(onDisk(blog, "posts/a.md"));
	mkdirSync(onDisk(blog, "posts/a.md"));
	assert.deepEqual(await savePostSource(blog, { file: "posts/a.md", text: "# A\n", base: digest }), message);
	const half = await savePostSource(blog, { file: "posts/a.md", text: "\ud800", base: digest });
	assert.equal(half.state, "failed");
});
