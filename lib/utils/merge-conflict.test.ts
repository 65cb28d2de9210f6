import assert from "node:assert/strict";
import { test } from "node:test";
import { findMergeConflict } from "./merge-conflict";

for (const [what, text, expected] of [
	["two versions", "A\n<<<<<<< HEAD\nold\n=======\nnew\n>>>>>>> b\n", 2],
	["three versions", "<<<<<<< HEAD\na\n||||||| c\nb\n=======\n>>>>>>> b", 0],
	["no underlined heading and quotations", "A\n=======\n\n>>>>>>> b\n", undefined],
	["no end", "<<<<<<< HEAD\nold\n=======\nnew\n", undefined],
	["no middle", "<<<<<<< HEAD\nold\n>>>>>>> b\n=======\n", undefined],
	["no arrows in a line", "a <<<<<<< b\n=======\n>>>>>>> b", undefined],
] as const) {
	test(`finds ${what} of a merge`, () => assert.equal(findMergeConflict(text), expected));
}
