import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { blogFiles, ownerFiles, POSTS, postsJson } from "@/lib/outputs/example-output.support";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { listPaths } from "@/lib/ship/site";
import { makePng } from "@/lib/utils/png.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { writeOutputs } from "./write-outputs";

const outputs = [postsJson, staticFiles];

test("writes a new output", async () => {
	const folder = createTemporaryFolder();
	await writeOutputs(createTestBlog(blogFiles), folder, undefined, [postsJson]);
	assert.deepEqual(await listPaths(folder), ["/posts.json"]);
	assert.equal(readFileSync(path.join(folder, "posts.json"), "utf8"), POSTS);
});

test("doesn't write an output that is made on request", async () => {
	const folder = createTemporaryFolder();
	await writeOutputs(createTestBlog(blogFiles), folder, undefined, [{ ...postsJson, isOnDemand: true }]);
	assert.deepEqual(await listPaths(folder), []);
});

test("writes the owner's file in place of an output at its path", async () => {
	for (const order of [outputs, outputs.toReversed()]) {
		const folder = createTemporaryFolder();
		await writeOutputs(createTestBlog(ownerFiles), folder, undefined, order);
		assert.equal(readFileSync(path.join(folder, "posts.json"), "utf8"), "mine");
	}
});

test("keeps a page, and warns about a file of the owner at its path", async (t) => {
	const { mock } = t.mock.method(console, "error", () => undefined);
	const folder = createTemporaryFolder({ "about.html": "page" });
	await writeOutputs(createTestBlog({ "public/about.html": "file" }), folder, undefined, outputs);
	assert.equal(readFileSync(path.join(folder, "about.html"), "utf8"), "page");
	const [warning] = mock.calls.map(({ arguments: [text] }) => text);
	const reason = "isn't served, because the blog has a page or another file there. Rename one of them.";
	assert.equal(warning, `\`/about.html\` ${reason}`);
});

test("warns about files of the owner that need a folder in the place of a file, or a file in that of a folder", async (t) => {
	const { mock } = t.mock.method(console, "error", () => undefined);
	const folder = createTemporaryFolder({ "about.html": "page", "a/b.html": "page" });
	const files = {
		"public/about.html/x/y.txt": "",
		"public/posts.json/index.html": "",
		"public/a": "",
		"public/b.txt": "",
	};
	await writeOutputs(createTestBlog(files), folder, undefined, outputs);
	assert.deepEqual(
		mock.calls.map(({ arguments: [text] }) => text.split(" ")[0]),
		["`/a`", "`/about.html/x/y.txt`", "`/posts.json/index.html`"],
	);
	const shared = ["/default-icon.svg"];
	assert.deepEqual(await listPaths(folder), ["/a/b.html", "/about.html", "/b.txt", ...shared, "/posts.json"]);
});

test("links a file that is the same in the folder before, and leaves that as it is otherwise", async () => {
	const [previous, folder] = [createTemporaryFolder({ "a.txt": "a", "b.txt": "before" }), createTemporaryFolder()];
	const files = async () => ["a", "b"].map((name) => ({ path: `/${name}.txt`, content: name }));
	await writeOutputs(createTestBlog(), folder, previous, [{ name: "letters", files }]);
	const inodeOf = (...parts: string[]) => statSync(path.join(...parts)).ino;
	assert.equal(inodeOf(folder, "a.txt"), inodeOf(previous, "a.txt"));
	assert.equal(readFileSync(path.join(folder, "b.txt"), "utf8"), "b");
	assert.equal(readFileSync(path.join(previous, "b.txt"), "utf8"), "before");
});

test("gives a file the time of its content, to the second", async () => {
	const modified = Date.UTC(2026, 0, 2, 3, 4, 5);
	const output = { name: "dated", files: async () => [{ path: "/a.txt", content: "a", modified }] };
	const folder = createTemporaryFolder();
	await writeOutputs(createTestBlog(), folder, undefined, [output]);
	assert.equal(Math.floor(statSync(path.join(folder, "a.txt")).mtimeMs / 1000), modified / 1000);
});

test("writes the owner's files with their dates, without hidden and unreadable ones", async () => {
	const png = await makePng(900, 600);
	const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" onload="a()"><g/></svg>';
	const blog = createTestBlog({
		"public/view.png": png,
		"public/drawing.svg": drawing,
		"public/broken.svg": "<svg>",
		"public/notes.txt": "words",
		"posts/shown/index.md": "---\ntitle: S\ndate: 2026-01-01\n---\n\n[P](./plan.pdf)\n",
		"posts/shown/plan.pdf": "plan",
		"posts/secret/index.md": "---\ntitle: S\ndate: 2026-01-01\ndraft: true\n---\n\n![P](./plan.png)\n",
		"posts/secret/plan.png": png,
	});
	const modified = new Date("2026-01-02T03:04:05Z");
	utimesSync(path.join(blog.options.contentDir, "public/notes.txt"), modified, modified);
	const folder = createTemporaryFolder();
	await writeOutputs(blog, folder, undefined, [staticFiles]);
	const shared = new Set((await blog.source.listSharedFiles()).map((file) => `/${file}`));
	const written = (await listPaths(folder)).filter((name) => !shared.has(name));
	assert.deepEqual(written, ["/drawing.svg", "/files/posts/shown/plan.pdf", "/notes.txt", "/view.png"]);
	assert.deepEqual(readFileSync(path.join(folder, "view.png")), png);
	assert.equal(readFileSync(path.join(folder, "drawing.svg"), "utf8"), drawing.replace(' onload="a()"', ""));
	assert.deepEqual(statSync(path.join(folder, "notes.txt")).mtime, modified);
});

test("makes a file that names its inputs only if these have changed, or that of the previous folder is damaged", async () => {
	const blog = createTestBlog(blogFiles);
	const made: string[] = [];
	const write = async (inputs: string, previous?: string) => {
		const folder = createTemporaryFolder();
		const file = {
			path: "/feed.xml",
			inputs,
			get content() {
				made.push(inputs);
				return `made of ${inputs[0]}`;
			},
		};
		await writeOutputs(blog, folder, previous, [{ name: "example", files: async () => [file] }]);
		assert.equal(readFileSync(path.join(folder, "feed.xml"), "utf8"), `made of ${inputs[0]}`);
		return folder;
	};
	const first = await write("a");
	made.length = 0;
	const second = await write("a", first);
	assert.deepEqual(made, []);
	const third = await write("b", second);
	assert.notDeepEqual(made, []);
	rmSync(path.join(third, "feed.xml"));
	writeFileSync(path.join(third, "feed.xml"), "damaged");
	made.length = 0;
	await write("b", third);
	assert.notDeepEqual(made, []);
});
