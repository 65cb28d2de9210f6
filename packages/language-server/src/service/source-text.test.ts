import assert from "node:assert/strict";
import { test } from "node:test";
import { findEdits, SourceText } from "./source-text";

for (const [name, text] of [
	["line feeds", "ab\ncd\n\ne"],
	["carriage returns and line feeds", "ab\r\ncd\r\n\r\ne"],
	["carriage returns", "ab\rcd\r\re"],
	["a byte order mark", "\uFEFFab\ncd\n\ne"],
	["all of these", "\uFEFFab\r\ncd\r\ne"],
] as const) {
	test(`positions in a text with ${name} are those of the text without`, () => {
		const source = new SourceText(text);
		assert.equal(source.flat.length, text.length);
		for (const [letter, line, column] of [
			["a", 1, 1],
			["b", 1, 2],
			["c", 2, 1],
			["d", 2, 2],
		] as const) {
			const offset = text.indexOf(letter);
			assert.equal(source.offsetAt({ line, column }), offset);
			assert.deepEqual(source.positionAt(offset), { line, column });
		}
		const last = source.positionAt(text.indexOf("e"));
		assert.equal(source.offsetAt(last), text.indexOf("e"));
		assert.equal(source.slice(source.lineAt(2)), "cd");
		// A column behind the end of a line is its end, and a line behind the last one is the end of the text.
		assert.equal(source.offsetAt({ line: 1, column: 99 }), text.indexOf("b") + 1);
		assert.equal(source.offsetAt({ line: 99, column: 1 }), text.length);
	});
}

test("finds the one part that differs", () => {
	assert.deepEqual(findEdits("abc", "abc"), []);
	assert.deepEqual(findEdits("a\nc", "a\nb\nc"), [{ from: 2, to: 2, insert: "b\n" }]);
	assert.deepEqual(findEdits("aaa", "aa"), [{ from: 2, to: 3, insert: "" }]);
	assert.deepEqual(findEdits("one two", "one 2"), [{ from: 4, to: 7, insert: "2" }]);
});
