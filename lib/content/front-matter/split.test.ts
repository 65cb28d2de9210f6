import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFrontMatter } from "./split";

for (const [line, isKey] of [
	["title: x", true],
	["'a b' : x", true],
	["a b\t : x", true],
	["title = x", true],
	["Just a text.", false],
	[`a${" ".repeat(1_000_000)}x`, false],
] as const) {
	test(`takes a line for ${isKey ? "a key" : "text"}: ${line.slice(0, 20)}`, () => {
		const { data, body } = splitFrontMatter(`---\n${line}\n`);
		assert.equal(data.errors.length > 0, isKey);
		assert.equal(body, `---\n${line}\n`);
	});
}
