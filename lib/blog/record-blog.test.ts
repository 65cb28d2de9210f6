import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { memoize } from "@/lib/utils/memoize";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import type { Blog } from "./blog";
import { createTestBlog, updateBlog } from "./blog.support";
import { createBlog } from "./create-blog";
import { hasSameReads, recordBlog } from "./record-blog";

const post = (title: string, more = "", text = `Text of ${title}.`) =>
	`---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\n${text}\n`;
const dot = (size: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"></svg>`;

const FILES: Files = {
	"site.yml": "title: Blog\nurl: https://a.example\n",
	"authors.yml": "ada:\n  name: Ada\n",
	"tags.yml": "css:\n  label: CSS\n",
	"public/dot.svg": dot(8),
	"posts/a.md": post("A", "tags: [css]\nauthors: [ada]\n"),
	"posts/b.md": post("B", "tags: [html]\nseries: Way\n", "See [a](./a.md)."),
	"posts/c.md": post("C", "series: Way\n", "![Dot](/dot.svg)"),
	"posts/d.md": post("D"),
};

/** Makes the same reads as the page of a post. */
async function readPage(blog: Blog, path: string) {
	const found = (await blog.post(path)) ?? assert.fail(path);
	await Promise.all([blog.site(), blog.fonts(), blog.navigation(), blog.compiled(found)]);
	for (const tag of found.tags) await blog.tag(tag);
	for (const author of found.authors) await blog.authorPath(author);
	await Promise.all([blog.sequence(found), blog.year(found), blog.neighbours(found), blog.related(found)]);
	await Promise.all([blog.translations(found), blog.isOwnerPath(`${path}.md`), blog.source.listPublicFiles()]);
	if (found.file === "posts/c.md") await blog.images.get("/dot.svg");
}

/** Returns the letters of the posts whose pages read something else after a change. */
async function findChanged(changed: Files): Promise<string> {
	const blog = createTestBlog(FILES);
	const reads = new Map<string, [string, string][]>();
	for (const letter of "abcd") {
		const recording = recordBlog(blog);
		await readPage(recording.subject, `/blog/${letter}`);
		reads.set(letter, recording.reads.entries());
	}
	for (const [, entries] of reads) assert.ok(await hasSameReads(blog, entries));
	updateBlog(blog, changed);
	let letters = "";
	for (const [letter, entries] of reads) if (!(await hasSameReads(blog, entries))) letters += letter;
	return letters;
}

describe("the pages that read something else after a change", () => {
	for (const [name, changed, expected] of [
		["nothing", {}, ""],
		["the body of a post", { "posts/d.md": post("D", "", "*Text* of D!") }, "d"],
		// Its neighbours, and the other part of its series.
		["the title of a post", { "posts/b.md": post("Bee", "tags: [html]\nseries: Way\n", "See [a](./a.md).") }, "abc"],
		["the path of a linked post", { "posts/a.md": post("A", "slug: other\ntags: [css]\nauthors: [ada]\n") }, "abd"],
		["the label of a tag", { "tags.yml": "css:\n  label: Styles\n" }, "abd"],
		["a detail of an author", { "authors.yml": "ada:\n  name: Ada\n  bio: Writes.\n" }, "abcd"],
		["a setting", { "site.yml": "title: Other\nurl: https://a.example\n" }, "abcd"],
		["an image", { "public/dot.svg": dot(9) }, "c"],
		["a public file at the place of a post's Markdown", { "public/blog/d.md": "Own." }, "abcd"],
		// Its neighbour, and a related post.
		["the tags of a post", { "posts/d.md": post("D", "tags: [new]\n") }, "acd"],
	] as [string, Files, string][]) {
		test(name, async () => assert.equal(await findChanged(changed), expected));
	}
});

test("a page of a post that is gone has read something else", async () => {
	const blog = createTestBlog(FILES);
	const { subject, reads } = recordBlog(blog);
	await readPage(subject, "/blog/d");
	updateBlog(blog, { "posts/d.md": post("D", "draft: true\n") });
	assert.equal(await hasSameReads(blog, reads.entries()), false);
});

test("results that are computed once have the same reads for everyone who uses them", async () => {
	const getTitle = memoize(async (blog: Blog) => (await blog.site()).title);
	const blog = createTestBlog(FILES);
	const [first, second] = [recordBlog(blog), recordBlog(blog)];
	assert.equal(await getTitle(blog), "Blog");
	await getTitle(first.subject);
	await getTitle(second.subject);
	assert.deepEqual(show(first.reads.entries(), "0"), ['["site"]']);
	assert.deepEqual(second.reads.entries(), first.reads.entries());
});

test("refuses reads that it can't record", () => {
	const { subject } = recordBlog(createTestBlog(FILES));
	assert.throws(() => subject.collection(), /Pages can't call `collection`/);
	assert.throws(() => subject.source.filePath("posts/a.md"), /Pages can't call `source.filePath`/);
});

test("a later process reads the same, from its cache", async () => {
	const blog = createTestBlog(FILES);
	for (const letter of "abcd") {
		const recording = recordBlog(blog);
		await readPage(recording.subject, `/blog/${letter}`);
		const later = createBlog(blog.options);
		for (const read of recording.reads.entries()) assert.ok(await hasSameReads(later, [read]), read[0]);
	}
});
