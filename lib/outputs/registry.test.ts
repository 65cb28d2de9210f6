import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import type { OutputFile } from "@/lib/blog/output";
import { blogFiles, ownerFiles, POSTS, postsJson } from "./example-output.support";
import { listOutputPaths, makeFiles, OUTPUTS, readOutput } from "./registry";

const outputs = [postsJson, ...OUTPUTS];

async function filesOf(output: (typeof OUTPUTS)[number], blog: ReturnType<typeof createTestBlog>) {
	const files: OutputFile[] = [];
	for await (const file of makeFiles(output, blog)) files.push(file);
	return files;
}

test("lists and makes the files of a new output", async () => {
	const blog = createTestBlog(blogFiles);
	const file = { path: "/posts.json", content: POSTS };
	const paths = await listOutputPaths(blog, outputs);
	for (const path of ["/posts.json", "/rss.xml", "/sitemap.xml"]) assert.ok(paths.includes(path), path);
	assert.ok(!(await listOutputPaths(blog)).includes("/posts.json"));
	assert.deepEqual(await filesOf(postsJson, blog), [file]);
	assert.equal(await readOutput(blog, "posts-json", "/posts.json", outputs), POSTS);
	assert.equal(await readOutput(blog, "posts-json", "/other.json", outputs), undefined);
	assert.equal(await readOutput(blog, "posts-json", "/posts.json"), undefined);
});

test("a blog without a URL has no file that names one, and neither feeds nor a sitemap", async () => {
	const files = {
		"site.yml": "title: Q\nurl: false\nai: block\n",
		"posts/2026-01-01-a.md": "---\ntitle: A\ntags: [a]\n---\n[B](./b) [C](/c#d) ![E](./e.png)\n",
	};
	const made = async (settings: string) => {
		const blog = createTestBlog({ ...files, "site.yml": settings }, { fallbackUrl: undefined });
		const all = (await Promise.all(OUTPUTS.map((output) => filesOf(output, blog)))).flat();
		const texts = all.map((file) => `${file.path}: ${"content" in file ? file.content : ""}`).join("\n");
		const names = /rss\.xml|atom\.xml|feed\.json|sitemap/i;
		return { texts, named: [texts, (await listOutputPaths(blog)).join()].map((text) => names.test(text)) };
	};
	const { texts, named } = await made(files["site.yml"]);
	assert.deepEqual(named, [false, false]);
	assert.doesNotMatch(texts, /localhost/);
	assert.match(texts, /^canonical: "\/blog\/a"$[\s\S]*\[B\]\(\/blog\/b\) \[C\]\(\/c#d\)/m);
	assert.deepEqual((await made("url: https://q.example\n")).named, [true, true]);
});

test("leaves the path of an owner's file to it", async () => {
	const blog = createTestBlog(ownerFiles);
	assert.deepEqual(await filesOf(postsJson, blog), []);
	assert.equal(await readOutput(blog, "posts-json", "/posts.json", outputs), undefined);
	const content = await readOutput(blog, "content", "/posts.json", outputs);
	assert.equal(String(content), String(ownerFiles["public/posts.json"]));
	// It is still listed.
	await rm(blog.source.filePath("public/posts.json"));
	assert.equal(await readOutput(blog, "content", "/posts.json", outputs), undefined);
});

test("makes sitemap, robots.txt and the key of IndexNow, unless the owner has them", async () => {
	const site = "title: Q\nurl: https://q.example\nindexNow: 0123456789\n";
	const blog = createTestBlog({ "site.yml": site, "public/robots.txt": "mine" });
	const paths = async (name: string) => {
		const output = OUTPUTS.find((one) => one.name === name);
		return output ? (await filesOf(output, blog)).map((file) => file.path) : assert.fail(name);
	};
	assert.deepEqual(await paths("sitemap"), ["/sitemap.xml"]);
	assert.deepEqual(await paths("robots"), []);
	assert.deepEqual(await paths("index-now"), ["/0123456789.txt"]);
	assert.equal(await readOutput(blog, "robots", "/robots.txt"), undefined);
	assert.equal(await readOutput(blog, "sitemap", "/sitemap-1.xml"), undefined);
});
