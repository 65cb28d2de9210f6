import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { stopsBuild } from "./report";
import { runChecks } from "./run-checks";

const NAMES = ["authors.yml", "site.yml", "tags.yml", "theme.css"];
const POST = "---\ntitle: One\ndate: 2026-01-01\n---\n\nText\n";

/** Checks a blog; returns the messages about files that can't be read, and the number of posts. */
async function check(contentDir: string) {
	const blog = createTestBlog({}, { contentDir });
	const [report, { strict }] = await Promise.all([runChecks(blog), blog.site()]);
	const unreadable = report.problems.filter(({ rule }) => rule === "file-unreadable");
	const messages = unreadable.map(({ file, message }) => `${file} ${message.split(".")[0]}`);
	return { messages, posts: report.posts.length, stops: stopsBuild(report, { strict }) };
}

test("reports folders in the place of files, and checks the rest", async () => {
	const files = Object.fromEntries(NAMES.map((name) => [`${name}/file.txt`, ""]));
	assert.deepEqual(await check(createTemporaryFolder({ "posts/a.md": POST, ...files })), {
		messages: NAMES.map((name) => `${name} This is a folder, so nothing is read from it`),
		posts: 1,
		stops: true,
	});
});

test("reads settings in another encoding, and reports them", async () => {
	const folder = createTemporaryFolder({ "posts/a.md": POST });
	writeFileSync(path.join(folder, "site.yml"), Buffer.from("title: Café\nurl: https://blog.example\n", "latin1"));
	assert.equal((await createTestBlog({}, { contentDir: folder }).site()).title, "Café");
	const { messages, posts } = await check(folder);
	assert.deepEqual(messages, ["site.yml The file is not encoded as UTF-8 and is read as windows-1252"]);
	assert.equal(posts, 1);
});

const isLinux = process.platform === "linux";
test("leaves out what has a name that isn't UTF-8", {
	skip: !isLinux && "Other systems have no such names",
}, async () => {
	const files = { "site.yml": "title: A\nurl: https://a.example\nstrict: false\n", "public/img/b.jpg": "" };
	const folder = createTemporaryFolder({ "posts/a.md": POST, ...files });
	const inFolder = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);
	for (const name of ["public/img/caf\xe9.jpg", "posts/caf\xe9.md"]) writeFileSync(inFolder(name), POST);
	mkdirSync(inFolder("public/caf\xe9"));
	writeFileSync(inFolder("public/caf\xe9/a.jpg"), "");
	const expected = ["posts/caf\uFFFD.md", "public/caf\uFFFD", "public/img/caf\uFFFD.jpg"].map(
		(name) => `${name} The name of this file or folder is not encoded as UTF-8, so it is left out`,
	);
	assert.deepEqual(await check(folder), { messages: expected, posts: 1, stops: false });
	const { source } = createTestBlog({}, { contentDir: folder });
	assert.ok(!(await source.listPublicFiles()).some((file) => file.includes("caf")));
});

test("waits for no pipe", { skip: process.platform === "win32" && "Windows has no pipes in folders" }, async () => {
	const folder = createTemporaryFolder({ "posts/a.md": POST });
	for (const name of NAMES) execFileSync("mkfifo", [path.join(folder, name)]);
	assert.deepEqual(await check(folder), {
		messages: NAMES.map((name) => `${name} This is no regular file, so nothing is read from it`),
		posts: 1,
		stops: true,
	});
});
