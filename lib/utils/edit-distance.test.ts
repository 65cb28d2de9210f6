import assert from "node:assert/strict";
import { test } from "node:test";
import { editDistance } from "./edit-distance";

for (const [a, b, edits] of [
	["", "", 0],
	["", "abc", 3],
	["abc", "", 3],
	["same", "same", 0],
	["kitten", "sitting", 3],
	["description", "descripton", 1],
	["tgas", "tags", 2],
	["über", "uber", 1],
] as const) {
	test(`counts ${edits} edits between "${a}" and "${b}"`, () => {
		assert.equal(editDistance(a, b), edits);
	});
}
