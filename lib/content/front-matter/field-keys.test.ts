import assert from "node:assert/strict";
import { test } from "node:test";
import { findHidingKey, matchFields } from "./field-keys";

test("makes no field the prototype of the others", () => {
	const { unknown } = matchFields(JSON.parse('{ "__proto__": { "a": "b" } }'));
	assert.deepEqual([Object.keys(unknown), unknown.a], [["__proto__"], undefined]);
});

for (const [key, meant] of [
	["draft", "draft"],
	["drfat", "draft"],
	["is-draft", "draft"],
	["dtae", "date"],
	["publishDat", "publishDate"],
	["unlist", "unlisted"],
	["updated", undefined],
	["update", undefined],
	["tag", undefined],
	["layout", undefined],
	["", undefined],
] as const) {
	test(`the key \`${key}\` may be meant to be ${meant}`, () => assert.equal(findHidingKey(key), meant));
}
