import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findPost } from "./find-post";
import type { Post } from "./types";

const posts = [
	["posts/2026-01-01-hello.md", "/blog/hello"],
	["posts/trip/index.mdx", "/blog/trip"],
	["pages/hello.md", "/hello"],
	["posts/de/trip.md", "/blog/de/trip"],
].map(([file, path]) => ({ file, path }) as Post);

const find = (name: string) => {
	const found = findPost(posts, name, {
		workingDir: "/home/ada/content",
		onDisk: ({ file }) => `/home/ada/content/${file}`,
		diskPath: (file) => `src/${file}`,
	});
	return "post" in found ? found.post.file : found.problem;
};

describe("findPost", () => {
	for (const [name, expected] of [
		["posts/2026-01-01-hello.md", "posts/2026-01-01-hello.md"],
		["./posts/trip", "posts/trip/index.mdx"],
		["/home/ada/content/pages/hello.md", "pages/hello.md"],
		["src/posts/trip/index.mdx", "posts/trip/index.mdx"],
		["/blog/hello", "posts/2026-01-01-hello.md"],
		["https://blog.example/blog/trip/", "posts/trip/index.mdx"],
		["2026-01-01-hello.md", "posts/2026-01-01-hello.md"],
		["2026-01-01-hello", "posts/2026-01-01-hello.md"],
		["hello", "`hello` may be `src/posts/2026-01-01-hello.md`, `src/pages/hello.md`. Name the file."],
		["nothing", "There is no post `nothing`. Name its file, or its path such as `/blog/hello`."],
	] as const) {
		test(`finds ${name}`, () => assert.equal(find(name), expected));
	}
});
