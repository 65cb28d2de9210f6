import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { recordBlog } from "@/lib/blog/record-blog";
import { LIST_KINDS } from "@/lib/content/taxonomies/list-kinds";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { getPageCacheFolder, saveReads } from "./page-cache";
import { planReusedPages } from "./plan";
import { reusePages } from "./reuse-pages";

const post = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\nText.\n`;

/** Does what a build does that renders some posts; returns its folder and the pages that it takes from an earlier one. */
async function build(blog: Blog, slugs: readonly string[], text = "page") {
	const folder = createTemporaryFolder();
	writeFiles(folder, Object.fromEntries(slugs.map((slug) => [`blog/${slug}.html`, `${text} ${slug}`])));
	for (const slug of slugs) {
		const { subject, reads } = recordBlog(blog);
		await subject.post(`/blog/${slug}`);
		await saveReads(blog.options, `/blog/${slug}`, reads.entries());
	}
	const finished = slugs.map((slug) => ({
		file: path.join(folder, `blog/${slug}.html`),
		isStatic: slug !== "interactive",
		media: [`/${slug}.png`],
		removedScripts: slug === "scripts" ? 1 : 0,
		bytesBefore: 9,
		bytesAfter: 4,
	}));
	return { folder, restored: await reusePages(blog, folder, finished) };
}

/** Returns the posts that a build renders. */
async function plan(blog: Blog, deploymentId?: string): Promise<string[]> {
	const pages = await planReusedPages(blog, deploymentId);
	return pages.flatMap((one) => (one.startsWith("/blog/") ? [one.slice("/blog/".length)] : [])).sort();
}

/** Returns the files of the pages that a blog has cached. */
function cachedFiles(blog: Blog): string[] {
	const folder = getPageCacheFolder(blog.options);
	return readdirSync(folder).flatMap((name) => (name.endsWith(".html") ? [path.join(folder, name)] : []));
}

/** Creates a blog with a post for each name, which was built once. */
async function createBuilt(...names: string[]): Promise<Blog> {
	const blog = createTestBlog(Object.fromEntries(names.map((name) => [`posts/${name}.md`, post(name)])));
	await plan(blog);
	await build(blog, names);
	return blog;
}

const readPage = (folder: string, slug: string) => readFileSync(path.join(folder, `blog/${slug}.html`), "utf8");

test("a build with two pages of the same file names both", async () => {
	const listKinds = LIST_KINDS.map((kind) => ({ ...kind, lists: () => [{ label: "A", path: "/index", posts: [] }] }));
	const blog = createTestBlog({ "posts/a.md": post("a") }, { listKinds });
	await assert.rejects(plan(blog), /The pages \/ and \/index have the same file, `\/index\.html`/);
});

test("a build has the pages of an earlier one that didn't change", async () => {
	const names = ["a", "b", "interactive", "scripts"];
	const blog = createTestBlog(Object.fromEntries(names.map((name) => [`posts/${name}.md`, post(name)])));
	assert.deepEqual(await plan(blog), names);
	assert.deepEqual((await build(blog, names)).restored, []);

	updateBlog(blog, { "posts/b.md": post("Bee") });
	assert.deepEqual(await plan(blog), ["b", "interactive", "scripts"]);
	const { folder, restored } = await build(blog, ["b", "interactive", "scripts"]);
	const file = path.join(folder, "blog/a.html");
	assert.deepEqual(restored, [{ media: ["/a.png"], bytesBefore: 9, bytesAfter: 4, file, isStatic: true }]);
	assert.equal(readPage(folder, "a"), "page a");
});

test("keeps a page as the file of the finished folder, and the one before as it was", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A") });
	await plan(blog);
	const { folder: first } = await build(blog, ["a"]);
	assert.deepEqual(await plan(blog), []);
	const { folder: second } = await build(blog, []);
	const inodes = [...cachedFiles(blog), path.join(first, "blog/a.html"), path.join(second, "blog/a.html")];
	assert.equal(new Set(inodes.map((file) => statSync(file).ino)).size, 1);

	updateBlog(blog, { "posts/a.md": post("Changed") });
	assert.deepEqual(await plan(blog), ["a"]);
	const { folder: third } = await build(blog, ["a"], "changed");
	const pages = [first, second, third].map((folder) => readPage(folder, "a"));
	assert.deepEqual(pages, ["page a", "page a", "changed a"]);
	assert.equal(cachedFiles(blog).length, 1);
});

for (const [title, damage] of Object.entries({
	"is missing": (file: string) => rmSync(file),
	"was cut": (file: string) => truncateSync(file, 3),
	"has other bytes": (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
	"is a folder": (file: string) => {
		rmSync(file);
		mkdirSync(path.join(file, "inner"), { recursive: true });
	},
} as const)) {
	test(`a page whose file ${title} is rendered again in the same build, and cached again`, async () => {
		const blog = await createBuilt("a", "b", "c");
		assert.deepEqual(await plan(blog), []);
		for (const file of cachedFiles(blog).slice(1)) damage(file);
		const damaged = await plan(blog);
		assert.equal(damaged.length, 2);
		const { restored, folder } = await build(blog, damaged);
		assert.equal(restored.length, 1);
		for (const slug of ["a", "b", "c"]) assert.equal(readPage(folder, slug), `page ${slug}`);
		assert.deepEqual(await plan(blog), []);
	});

	test(`all pages are rendered again if the file of what they depend on ${title}`, async () => {
		const blog = await createBuilt("a");
		damage(path.join(getPageCacheFolder(blog.options), "index.json"));
		assert.deepEqual(await plan(blog), ["a"]);
		await build(blog, ["a"]);
		assert.deepEqual(await plan(blog), []);
	});
}

test("a page that is damaged while a build runs ends it, with the remedy, and is rendered by the next", async () => {
	const blog = await createBuilt("a");
	assert.deepEqual(await plan(blog), []);
	for (const file of cachedFiles(blog)) writeFileSync(file, "x");
	await assert.rejects(build(blog, []), /\/blog\/a of the last build is damaged in the cache\. Build again\./);
	assert.deepEqual(await plan(blog), ["a"]);
});

test("an interrupted build leaves the pages of the one before", async () => {
	const blog = await createBuilt("a", "b");
	updateBlog(blog, { "posts/b.md": post("Bee") });
	assert.deepEqual(await plan(blog), ["b"]);
	updateBlog(blog, { "posts/b.md": post("b") });
	assert.deepEqual(await plan(blog), []);
});

test("deletes pages that are gone, and what else is among them", async () => {
	const blog = await createBuilt("a", "b");
	mkdirSync(path.join(getPageCacheFolder(blog.options), "c.content.json"));
	rmSync(path.join(blog.options.contentDir, "posts/a.md"));
	blog.invalidate();
	assert.deepEqual(await plan(blog), []);
	await build(blog, []);
	assert.deepEqual(readdirSync(getPageCacheFolder(blog.options)).length, 4);
	assert.equal(cachedFiles(blog).length, 1);
});

test("renders all pages if another file is in the place of their folder", async () => {
	const blog = await createBuilt("a");
	const folder = path.dirname(getPageCacheFolder(blog.options));
	rmSync(folder, { recursive: true });
	writeFileSync(folder, "");
	assert.deepEqual(await plan(blog), ["a"]);
});

test("renders everything again for another deployment", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A") });
	await plan(blog, "1");
	await build(blog, ["a"]);
	assert.deepEqual(await plan(blog, "1"), []);
	assert.deepEqual(await plan(blog, "2"), ["a"]);
});

test("renders everything again if a path of the blog wins over a route of its app from now on", async () => {
	const folder = createTemporaryFolder({ "app/users/[id]/page.tsx": "" });
	const app = appSchema.parse({ folder, path: "/blog" });
	const settings = "title: Q\npermalink: /blog/:slug\n";
	const blog = createTestBlog({ "site.yml": settings, "posts/a.md": post("a") }, { app });
	await plan(blog);
	await build(blog, ["a"]);
	updateBlog(blog, { "posts/b.md": "---\ntitle: B\npath: /b\n---\n" });
	assert.deepEqual(await plan(blog), []);
	updateBlog(blog, { "posts/b.md": "---\ntitle: B\npath: /users/ada\n---\n" });
	assert.deepEqual(await plan(blog), ["a"]);
});
