import assert from "node:assert/strict";
import { test } from "node:test";
import type { Author, Post } from "@/lib/content/types";
import { groupByAuthor } from "./authors";

const post = (path: string, ...authors: Author[]) => ({ path, authors }) as Post;
const ada = { id: "Ada", name: "Ada Quill", title: "Editor" };
const shown = (...posts: Post[]) =>
	groupByAuthor(posts).authorGroups.map(({ path, author, posts }) => [
		path,
		author.name,
		posts.map((post) => post.path),
	]);

test("writers have the posts they wrote, in their order, and an address of their id or name", () => {
	assert.deepEqual(shown(post("/b", ada, { name: "Zoë O'Hara" }), post("/a", ada)), [
		["/authors/Ada", "Ada Quill", ["/b", "/a"]],
		["/authors/zoë-ohara", "Zoë O'Hara", ["/b"]],
	]);
});
test("one person, by id or by name in any spelling, is one writer", () => {
	assert.deepEqual(shown(post("/c", { name: "ada" }), post("/b", { name: "ADA QUILL" }), post("/a", ada)), [
		["/authors/Ada", "ada", ["/c", "/b", "/a"]],
	]);
	assert.deepEqual(shown(post("/a", { name: "Li" }, { name: "li" })), [["/authors/li", "Li", ["/a"]]]);
});
test("what is known of a writer is what the newest post says, completed by older ones", () => {
	const { findAuthor } = groupByAuthor([
		post("/b", { name: "Li", bio: "New.", url: undefined }),
		post("/a", { name: "Li", bio: "Old.", url: "https://li.example" }),
	]);
	assert.deepEqual(findAuthor({ name: "LI" })?.author, { name: "Li", bio: "New.", url: "https://li.example" });
	assert.equal(findAuthor({ name: "Nobody" }), undefined);
});
