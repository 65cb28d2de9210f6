import assert from "node:assert/strict";
import { test } from "node:test";
import { resolveMounts } from "./mounts";

const layout = {
	system: "X",
	settings: {},
	mounts: [
		{ at: "posts", from: "blog" },
		{ at: "posts/notes", from: "notes" },
		{ at: "public", from: "static" },
		{ at: "public", from: "more" },
		{ at: "public/img", from: "img", mediaOnly: true },
		{ at: "authors.yml", from: "authors.yml" },
		{ at: "authors.yml", from: "blog/authors.yml" },
	],
};

for (const [file, expected] of [
	["posts/a/b.md", ["blog/a/b.md"]],
	["posts/notes/b.md", ["notes/b.md"]],
	["public/a.pdf", ["static/a.pdf", "more/a.pdf"]],
	["public/img/a.PNG", ["img/a.PNG"]],
	["public/img/build.rb", []],
	["authors.yml", ["authors.yml", "blog/authors.yml"]],
	["pages/about.md", []],
	["site.yml", ["site.yml"]],
] as const) {
	test(`resolves ${file} to ${expected.join(" or ") || "nothing"}`, () =>
		assert.deepEqual(resolveMounts(layout, file), expected));
}
