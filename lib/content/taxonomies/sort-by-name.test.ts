import assert from "node:assert/strict";
import { test } from "node:test";
import { byName } from "./sort-by-name";

const sorted = (language: string, ...names: string[]) => names.sort(byName(language, (name) => name));

test("names stand as in the index of a book", () => {
	assert.deepEqual(sorted("en", "v10", "Óscar", "alexandra b", ".NET", "Alex Z", "mdx", "v9", "Zoe", "?"), [
		"?",
		"Alex Z",
		"alexandra b",
		"mdx",
		".NET",
		"Óscar",
		"v9",
		"v10",
		"Zoe",
	]);
	assert.deepEqual(sorted("sv", "ö", "z"), ["z", "ö"]);
	assert.deepEqual(sorted("de", "z", "ö"), ["ö", "z"]);
});
