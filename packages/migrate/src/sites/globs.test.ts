import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlob } from "./globs";

for (const [pattern, matching, others] of [
	["a/*.md", ["a/b.md"], ["a/b/c.md", "a/bmd", "b.md"]],
	["**/wip/**", ["wip/a.md", "a/b/wip/c.md"], ["a/swip/b.md", "wip"]],
	["/posts/later/**", ["/posts/later/a", "/posts/later/a/b"], ["/posts/later", "/posts/a"]],
	["**/_*.{js,md}", ["_a.js", "a/_b.md"], ["a/b.md", "a/_b.ts"]],
	["{a,b/{c,d}}", ["a", "b/c", "b/d"], ["b"]],
	["file-?.[a-cz]", ["file-1.b", "file-x.z"], ["file-12.a", "file-1.d", "file-/.a"]],
	["[!a]*", ["ba", "b"], ["a", "/b"]],
	["a\\*", ["a*"], ["ab"]],
	["a.c(d)+", ["a.c(d)+"], ["abcd"]],
	["", [""], ["a"]],
] as const) {
	test(`matches ${pattern || "nothing"}`, () => {
		const glob = createGlob(pattern);
		for (const path of matching) assert.ok(glob?.(path), path);
		for (const path of others) assert.ok(!glob?.(path), path);
	});
}

test("matches folders too, if the system does", () =>
	assert.ok(createGlob("*ignored?md", true)?.("content/blog/ignored/md")));

test("takes time in proportion to the path, and refuses a pattern with too many alternatives", () => {
	assert.equal(createGlob("*a".repeat(100))?.("a".repeat(4000).concat("b")), false);
	assert.equal(createGlob("{a,b}".repeat(20)), undefined);
});
