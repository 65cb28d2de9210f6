import assert from "node:assert/strict";
import { test } from "node:test";
import { compareByName } from "./sort-by-name";

const sorted = (language: string, ...names: string[]) => names.sort(compareByName(language, (name) => name));

test("sorts names by the rules of a language, ignoring case and leading signs", () => {
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
