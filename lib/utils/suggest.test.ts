import assert from "node:assert/strict";
import { test } from "node:test";
import { didYouMean, findOnlyMatch } from "./suggest";

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

for (const [word, known, expected] of [
	["titel", ["date", "title"], "title"],
	["TITLE", ["title"], "title"],
	["/blog/helo-wrld", ["/blog/hello-world", "/blog/helo-wood"], "/blog/hello-world"],
	["xy/blog/hello", ["/blog/hello"], "/blog/hello"],
	["abcdefgh", ["abXdefXh"], "abXdefXh"],
	["abcdefgh", ["abXdXfXh"], undefined],
	["tga", ["tag"], undefined],
	["ta", ["tag"], "tag"],
	["a", [], undefined],
	["", ["a"], "a"],
] as const) {
	test(`the nearest of ${known.join(", ")} to ${word} is ${expected ?? "too far"}`, () =>
		assert.equal(didYouMean(word, known), expected === undefined ? "" : ` Did you mean \`${expected}\`?`));
}
