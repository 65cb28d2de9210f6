import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { listFontFiles } from "@/lib/images/fonts/site-fonts";
import type { StaticFile } from "@/lib/outputs/build-result";
import { blogFiles, ownerFiles, POSTS, postsJson } from "@/lib/outputs/example-output.support";
import { linkImages } from "@/lib/outputs/static-files/link-images";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { writeExportOutputs, writeServerOutputs } from "./write-outputs";

const outputs = [postsJson, staticFiles];

/** Returns the paths of written files, without the engine's own static files. */
async function listOutputPaths(blog: Blog, written: readonly StaticFile[]): Promise<string[]> {
	const shared = new Set((await blog.source.listSharedFiles()).map((file) => `/_next/static/content/${file}`));
	return written.map(({ pathname }) => pathname).filter((path) => !shared.has(path));
}

test("writes a new output into a server's build and into an export", async () => {
	const blog = createTestBlog(blogFiles);
	const [distDir, folder] = [createTemporaryFolder(), createTemporaryFolder()];
	const written = await writeServerOutputs(blog, distDir, [postsJson]);
	const filePath = path.join(distDir, "static/posts-json/posts.json");
	assert.deepEqual(
		written.map((file) => [file.pathname, file.filePath]),
		[["/_next/static/posts-json/posts.json", filePath]],
	);
	assert.equal(readFileSync(filePath, "utf8"), POSTS);
	assert.equal(await writeExportOutputs(blog, folder, [postsJson]), 1);
	assert.equal(readFileSync(path.join(folder, "posts.json"), "utf8"), POSTS);
});

test("writes the owner's file in place of an output at its path", async () => {
	const blog = createTestBlog(ownerFiles);
	const [distDir, folder] = [createTemporaryFolder(), createTemporaryFolder()];
	const written = await writeServerOutputs(blog, distDir, outputs);
	assert.deepEqual(await listOutputPaths(blog, written), ["/_next/static/content/posts.json"]);
	await writeExportOutputs(blog, folder, outputs);
	assert.equal(existsSync(path.join(distDir, "static/posts-json")), false);
	for (const file of [path.join(distDir, "static/content/posts.json"), path.join(folder, "posts.json")]) {
		assert.equal(readFileSync(file, "utf8"), "mine");
	}
});

test("gives a file the time of its content, to the second", async () => {
	const modified = Date.UTC(2026, 0, 2, 3, 4, 5);
	const output = { name: "dated", files: async () => [{ path: "/a.txt", content: "a", modified }] };
	const folder = createTemporaryFolder();
	await writeExportOutputs(createTestBlog(), folder, [output]);
	assert.equal(Math.floor(statSync(path.join(folder, "a.txt")).mtimeMs / 1000), modified / 1000);
});

test("deletes the files that an earlier build has left of an output", async () => {
	const distDir = createTemporaryFolder({ "static/posts-json/old.json": "old" });
	await writeServerOutputs(createTestBlog(blogFiles), distDir, outputs);
	assert.deepEqual(readdirSync(path.join(distDir, "static/posts-json")), ["posts.json"]);
});

test("a server has original images at both URLs, without hidden and unreadable files", async (t) => {
	t.mock.method(console, "warn", () => undefined);
	const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#7ab" } })
		.png()
		.toBuffer();
	const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" onload="a()"><g/></svg>';
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\nfont: letters.woff2\n",
		"public/letters.woff2": readFileSync("e2e/fixtures/fonts/boxes.woff2"),
		"public/view.png": png,
		"public/drawing.svg": drawing,
		"public/broken.svg": "<svg>",
		"public/notes.txt": "words",
		"posts/secret/index.md": "---\ntitle: S\ndate: 2026-01-01\ndraft: true\n---\n\n![P](./plan.png)\n",
		"posts/secret/plan.png": png,
	});
	const distDir = createTemporaryFolder();
	const copies = await writeServerOutputs(blog, distDir, [staticFiles]);
	assert.deepEqual(
		await listOutputPaths(blog, copies),
		["drawing.svg", "letters.woff2", "notes.txt", "view.png"].map((name) => `/_next/static/content/${name}`),
	);
	const [font] = listFontFiles(await blog.fonts());
	const links = await linkImages(blog, distDir);
	assert.deepEqual(
		links.map(({ pathname }) => pathname).filter((url) => !url.includes("/default-icon.")),
		[
			(await blog.images.get("/drawing.svg"))?.src,
			(await blog.images.get("/view.png"))?.src,
			font?.src ?? assert.fail(),
		],
	);
	for (const { pathname, filePath } of links) {
		assert.equal(filePath, path.join(distDir, pathname.replace("/_next/", "")));
		assert.ok(existsSync(filePath));
	}
	const linked = (name: string) => links.find(({ pathname }) => pathname.includes(`/${name}.`))?.filePath ?? name;
	assert.deepEqual(readFileSync(linked("view")), png);
	assert.equal(readFileSync(linked("drawing"), "utf8"), drawing.replace(' onload="a()"', ""));
});
