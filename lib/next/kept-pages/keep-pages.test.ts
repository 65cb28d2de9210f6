import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { recordBlog } from "@/lib/blog/record-blog";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { keepPages, restorePages } from "./keep-pages";
import { getKeptFolder } from "./kept-folder";
import { planKeptPages } from "./plan";
import { saveReads } from "./reads-file";

const post = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\nText.\n`;

/** Does what a build does that renders some posts; returns its folder and the pages that it takes from an earlier one. */
async function build(blog: Blog, slugs: readonly string[]) {
	const folder = createTemporaryFolder();
	writeFiles(folder, Object.fromEntries(slugs.map((slug) => [`blog/${slug}.html`, `page ${slug}`])));
	for (const slug of slugs) {
		const { subject, reads } = recordBlog(blog);
		await subject.post(`/blog/${slug}`);
		await saveReads(blog.options, `/blog/${slug}`, reads.entries());
	}
	const candidates = slugs.map((slug) => ({
		path: `/blog/${slug}`,
		page: {
			file: path.join(folder, `blog/${slug}.html`),
			isStatic: slug !== "interactive",
			media: [`/${slug}.png`],
			removedScripts: slug === "scripts" ? 1 : 0,
			bytesBefore: 9,
			bytesAfter: 4,
		},
	}));
	await keepPages(blog, folder, candidates);
	return { folder, restored: await restorePages(blog, folder) };
}

/** Returns the posts that a build renders. */
async function plan(blog: Blog, deploymentId?: string): Promise<string[]> {
	const pages = await planKeptPages(blog, deploymentId === undefined ? {} : { deploymentId });
	return pages
		.filter((one) => one.startsWith("/blog/"))
		.map((one) => one.slice("/blog/".length))
		.sort();
}

test("a build has the pages of an earlier one that didn't change", async () => {
	const blog = createTestBlog({
		"posts/a.md": post("A"),
		"posts/b.md": post("B"),
		"posts/interactive.md": post("Interactive"),
		"posts/scripts.md": post("Scripts"),
	});
	assert.deepEqual(await plan(blog), ["a", "b", "interactive", "scripts"]);
	assert.deepEqual((await build(blog, ["a", "b", "interactive", "scripts"])).restored, []);

	updateBlog(blog, { "posts/b.md": post("Bee") });
	assert.deepEqual(await plan(blog), ["b", "interactive", "scripts"]);
	const { folder, restored } = await build(blog, ["b", "interactive", "scripts"]);
	assert.deepEqual(restored, [
		{ file: "blog/a.html", media: ["/a.png"], bytesBefore: 9, bytesAfter: 4, isStatic: true },
	]);
	assert.equal(readFileSync(path.join(folder, "blog/a.html"), "utf8"), "page a");
});

test("renders damaged pages again in the same build, and all if another file is in the place of their folder", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A"), "posts/b.md": post("B"), "posts/c.md": post("C") });
	await plan(blog);
	await build(blog, ["a", "b", "c"]);
	assert.deepEqual(await plan(blog), []);
	const kept = getKeptFolder(blog.options);
	const contents = readdirSync(kept).filter((name) => name.endsWith(".content.json"));
	for (const name of contents.slice(1)) {
		const file = path.join(kept, name);
		writeFileSync(file, Buffer.alloc(statSync(file).size));
	}
	const damaged = await plan(blog);
	assert.equal(damaged.length, 2);
	assert.equal((await build(blog, damaged)).restored.length, 1);
	assert.deepEqual(await plan(blog), []);
	rmSync(path.dirname(kept), { recursive: true });
	writeFileSync(path.dirname(kept), "");
	assert.deepEqual(await plan(blog), ["a", "b", "c"]);
});

test("renders everything again for another deployment", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A") });
	await plan(blog, "1");
	await build(blog, ["a"]);
	assert.deepEqual(await plan(blog, "1"), []);
	assert.deepEqual(await plan(blog, "2"), ["a"]);
});
