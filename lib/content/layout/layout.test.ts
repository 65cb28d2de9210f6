import assert from "node:assert/strict";
import { test } from "node:test";
import { isWatched, resolveMounts } from "./layout";

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

const site = {
	system: "Hugo",
	mounts: [{ at: "posts", from: "content/blog" }],
	settings: {},
	settingsFolders: ["config"],
};

for (const [path, expected] of [
	["", true],
	["hugo.toml", true],
	["config/_default/params.toml", true],
	["content", true],
	["content/blog/a/b/c/d.md", true],
	["content/docs", false],
	["public", false],
	["public/blog/index.html", false],
] as const) {
	test(`${expected ? "watches" : "doesn't watch"} ${path || "the folder itself"}`, () => {
		assert.equal(isWatched(site, path), expected);
	});
}

for (const [path, expected] of [
	["site.yml", true],
	["website", true],
	["website/hugo.toml", true],
	["website/config/_default/params.toml", true],
	["packages/a.md", false],
	["config/_default/params.toml", false],
] as const) {
	test(`${expected ? "watches" : "doesn't watch"} ${path} if the site is in a folder of a repository`, () => {
		const mounts = [{ at: "posts", from: "website/content/blog" }];
		assert.equal(isWatched({ ...site, root: "website", mounts }, path), expected);
	});
}

test("watches everything in a folder of this blog", () => {
	assert.ok(isWatched({ mounts: [], settings: {} }, "anything/else"));
});

for (const path of [".quire", ".quire/engine/.next/a.md", "node_modules/a/readme.md", "out", ".git/index"]) {
	test(`doesn't watch ${path}, which commands write`, () => {
		assert.ok(!isWatched({ mounts: [], settings: {} }, path));
		assert.ok(!isWatched(site, path));
	});
}
