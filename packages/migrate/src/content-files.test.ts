import assert from "node:assert/strict";
import { test } from "node:test";
import { createContentFiles } from "./content-files";
import type { ImportedPost } from "./types";

const post: ImportedPost = {
	kind: "post",
	slug: "a",
	title: "A",
	isDraft: false,
	authors: [],
	tags: [],
	categories: [],
	legacyPaths: [],
	body: "Text",
};
const importPosts = (posts: ImportedPost[]) =>
	createContentFiles({ settings: {}, authors: {}, posts, counts: [] }).files;

test("numbers posts of the same name", () => {
	const slugs = ["a", "a-3", "a", "A", "a", "b"];
	const posts = [...slugs.map((slug) => ({ ...post, slug })), { ...post, kind: "page" as const }];
	assert.deepEqual(
		[...importPosts(posts).keys()].filter((file) => file !== "site.yml"),
		["posts/a.md", "posts/a-3.md", "posts/a-2.md", "posts/A-4.md", "posts/a-5.md", "posts/b.md", "pages/a.md"],
	);
});

test("compares names as often as there are posts", (t) => {
	const lookups = (count: number) => {
		const has = t.mock.method(Set.prototype, "has");
		importPosts(Array(count).fill(post));
		const { length } = has.mock.calls;
		has.mock.restore();
		return length;
	};
	assert.ok(lookups(200) < lookups(100) * 3);
});

test("counts the names that are changed because of control characters", () => {
	const posts = ["a", "b\0", "c\n"].map((slug) => ({ ...post, slug, legacyPaths: [`/${slug}/`] }));
	const { files, counts } = createContentFiles({ settings: {}, authors: {}, posts, counts: [] });
	assert.deepEqual([...files.keys()].slice(1), ["posts/a.md", "posts/b-.md", "posts/c.md"]);
	assert.deepEqual(
		counts.map(({ label, imported, skipped, note }) => [label, imported, skipped, note]),
		[
			["names with control characters", 2, 0, "without these in `posts/b-.md`, `posts/c.md`"],
			["old URLs", 1, 2, undefined],
		],
	);
});
