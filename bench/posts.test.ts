import assert from "node:assert/strict";
import { test } from "node:test";
import { createPost, formatFrontMatter } from "@/bench/posts";

const toPath = (slug: string) => `/blog/${slug}/`;

test("a post is the same every time, and has what the systems are compared by", () => {
	const post = createPost(3, 20, { toPath });
	assert.deepEqual(createPost(3, 20, { toPath }), post);
	for (const part of ["```ts\n", "```python\n", "| --- |", "\n> ", "\n- ", "\n1. ", "\n### ", "](/images/picture-"])
		assert.ok(post.body.includes(part), part);
	const words = post.body.split(/\s+/).length;
	assert.ok(words > 1200 && words < 1900, `${words} words`);
});

test("links lead to posts that are there", () => {
	const posts = Array.from({ length: 12 }, (_, index) => createPost(index, 12, { toPath }));
	const paths = new Set(posts.map(({ slug }) => toPath(slug)));
	const links = posts.flatMap(({ body }) => [...body.matchAll(/\]\((\/blog\/[^)]*)\)/g)].map(([, path]) => path));
	assert.equal(paths.size, 12);
	assert.deepEqual(
		links.filter((path) => path === undefined || !paths.has(path)),
		[],
	);
});

test("an excerpt ends at a line of its own, where a system has one", () => {
	assert.match(createPost(0, 1, { toPath, excerptEnd: "<!-- more -->" }).body, /\n\n<!-- more -->\n\n/);
	assert.doesNotMatch(createPost(0, 1, { toPath }).body, /<!--/);
});

test("front matter has texts and lists in quotes, and days without", () => {
	const fields = { title: 'A "title"', date: new Date("2016-01-02"), tags: ["a", "b"], author: undefined };
	assert.equal(formatFrontMatter(fields), '---\ntitle: "A \\"title\\""\ndate: 2016-01-02\ntags: ["a","b"]\n---\n\n');
});
