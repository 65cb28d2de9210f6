import assert from "node:assert/strict";
import { test } from "node:test";
import type { Author, Post } from "@/lib/content/types";
import { groupByAuthor } from "./authors";

const post = (path: string, ...authors: Author[]) => ({ path, authors }) as Post;
const ada = { id: "Ada", name: "Ada Quill", title: "Editor" };
const shown = (...posts: Post[]) =>
	groupByAuthor(posts).groups.map(({ path, author, posts }) => [path, author.name, posts.map((post) => post.path)]);

test("groups posts by author in their order, at a path made of the id or name", () => {
	assert.deepEqual(shown(post("/b", ada, { name: "Zoë O'Hara" }), post("/a", ada)), [
		["/authors/Ada", "Ada Quill", ["/b", "/a"]],
		["/authors/zoë-ohara", "Zoë O'Hara", ["/b"]],
	]);
});
test("groups an author by id and by name in any spelling", () => {
	assert.deepEqual(shown(post("/c", { name: "ada" }), post("/b", { name: "ADA QUILL" }), post("/a", ada)), [
		["/authors/Ada", "ada", ["/c", "/b", "/a"]],
	]);
	assert.deepEqual(shown(post("/a", { name: "Li" }, { name: "li" })), [["/authors/li", "Li", ["/a"]]]);
});
test("takes facts about an author from the newest post, then from older ones", () => {
	const { find } = groupByAuthor([
		post("/b", { name: "Li", bio: "New.", url: undefined }),
		post("/a", { name: "Li", bio: "Old.", url: "https://li.example" }),
	]);
	assert.deepEqual(find({ name: "LI" })?.author, { name: "Li", bio: "New.", url: "https://li.example" });
	assert.equal(find({ name: "Nobody" }), undefined);
});
