import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { readDocument } from "./document";
import { readOutline, readSavedOutline } from "./outline";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("headings have the ids and levels that the compiler gives them", async () => {
	let count = 0;
	for (const folder of ["content", "e2e/fixtures/blog"]) {
		const blog = createTestBlog({}, { contentDir: path.join(ROOT, folder) });
		const { posts, pages } = await blog.collection();
		for (const post of [...posts, ...pages]) {
			const { headings } = (await blog.compiled(post)).metadata;
			const outline = await readSavedOutline(blog, post);
			assert.deepEqual(
				outline.map(({ depth, id }) => ({ depth, id })),
				headings.map(({ depth, id }) => ({ depth, id })),
				post.file,
			);
			count += headings.length;
		}
	}
	assert.ok(count > 50);
});

test("finds headings in a text that is no MDX, and none in code", () => {
	const text =
		"---\ntitle: T\n---\n\n# T\n\n<Callout>\n\n## One `a` {#own}\n\nTwo\n---\n\n```\n## No\n```\n\n{ ## Two\n\n## Two\n";
	assert.deepEqual(
		readOutline(readDocument("posts/a.mdx", text), "T").map(({ depth, id, text }) => [depth, id, text]),
		[
			[2, "own", "One a"],
			[2, "two", "Two"],
			[2, "two-1", "Two"],
		],
	);
});

const outlineOf = (text: string) => readOutline(readDocument("posts/a.md", text), "T").map((heading) => heading.text);

for (const [line, text] of [
	["## One ##", "One"],
	["## One # ##  ", "One #"],
	["##  One##", "One##"],
	["One {#a}\n---", "One"],
] as const) {
	test(`reads the heading ${JSON.stringify(line)}`, () => assert.deepEqual(outlineOf(`Text.\n\n${line}\n`), [text]));
}

for (const character of [" ", "#"]) {
	test(`reads a heading with a long run of "${character}"`, () => {
		const run = character.repeat(300_000);
		assert.deepEqual(outlineOf(`Text.\n\n## a ${run} b\n`), [`a ${run} b`]);
	});
}
