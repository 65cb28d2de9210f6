import assert from "node:assert/strict";
import { test } from "node:test";
import { findOnlyMatch } from "./suggest";

for (const [word, known, expected] of [
	["descripton", ["description", "date"], "description"],
	["Title", ["title"], "title"],
	["part-3", ["part-1", "part-2"], undefined],
	["part-33", ["part-3"], undefined],
	["wid", ["wide", "wild"], undefined],
	["jz", ["js"], undefined],
	["/blog/new", ["/blog/hex"], undefined],
	["/blog/new-house", ["/blog/new-horse"], "/blog/new-horse"],
	["word", ["word"], undefined],
] as const) {
	test(`${word} among ${known.join(", ")} can only be ${expected ?? "one that is not told"}`, () =>
		assert.equal(findOnlyMatch(word, known), expected));
}
