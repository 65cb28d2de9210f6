import assert from "node:assert/strict";
import { test } from "node:test";
import { findUsedFiles } from "./used-files";

const existing = new Set(["posts/a.png", "posts/b c.png"]);

for (const [source, files] of [
	["![](a.png)", ["posts/a.png"]],
	["[a](<b c.png>).", ["posts/b c.png"]],
	['<img src="a.png">', ["posts/a.png"]],
	["a.png, and more", ["posts/a.png"]],
	["](<".repeat(300_000), []],
	[`${".".repeat(1_000_000)}x`, []],
] as const) {
	test(`finds the files in ${source.slice(0, 20)}`, () =>
		assert.deepEqual(findUsedFiles("posts/x.md", source, existing), files));
}
