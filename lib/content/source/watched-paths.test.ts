import assert from "node:assert/strict";
import { test } from "node:test";
import { isWatched } from "./watched-paths";

const site = { system: "Hugo", mounts: [{ at: "posts", from: "content/blog" }], settings: {} };

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
