import assert from "node:assert/strict";
import { test } from "node:test";
import { createPost, createTranslation } from "./new-post";

const options = {
	title: "A first post",
	now: Date.UTC(2026, 4, 4, 22, 30),
	timeZone: "UTC",
	isDraft: false,
	extension: ".md" as const,
};

test("names the file of a new post by its day and title", () => {
	assert.deepEqual(createPost(options), {
		name: "2026-05-04-a-first-post.md",
		text: "---\ntitle: A first post\ndate: 2026-05-04\n---\n\n",
	});
});

test("takes the day of the blog's time zone", () => {
	assert.equal(createPost({ ...options, timeZone: "Asia/Tokyo" }).name, "2026-05-05-a-first-post.md");
});

test("marks a draft, and quotes a title that YAML would read otherwise", () => {
	const { name, text } = createPost({ ...options, title: 'Yes: "no" #1', isDraft: true, extension: ".mdx" });
	assert.equal(name, "2026-05-04-yes-no-1.mdx");
	assert.equal(text, "---\ntitle: 'Yes: \"no\" #1'\ndraft: true\ndate: 2026-05-04\n---\n\n");
});

test("writes tags, quoted where YAML would read them otherwise", () => {
	const { text } = createPost({ ...options, tags: ["css", "C#", "a, b", "2026"] });
	assert.equal(text, '---\ntitle: A first post\ntags: [css, C#, "a, b", "2026"]\ndate: 2026-05-04\n---\n\n');
});

const TRANSLATION = { title: "B", url: "/blog/a", version: "1", isDraft: false };
for (const [name, original, kept] of [
	["front matter", "---\ntitle: A\ntags: [a]\n---\nText.\n", true],
	["front matter below a blank line", "\n---\ntitle: A\ntags: [a]\n---\nText.\n", true],
	["no front matter", "Text.\n", false],
	["front matter that isn't closed", "---\ntitle: A\ntags: [a]\n\nText.\n", undefined],
	["front matter that isn't read", "----\ntitle: A\ntags: [a]\n----\nText.\n", undefined],
	["TOML", "+++\ntitle = 'A'\n+++\nText.\n", undefined],
] as const) {
	test(`makes a translation of a post with ${name}${kept === undefined ? ": none" : ""}`, () => {
		assert.equal(createTranslation(original, TRANSLATION)?.includes("tags: [a]"), kept);
	});
}
