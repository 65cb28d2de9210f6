import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, readingMinutes } from "./reading-time";

for (const [text, words] of [
	["", 0],
	["One two — three.", 3],
	["It's the user's e-mail, v1.2", 5],
	["日本語です", 5],
	["Quire は紙の束", 5],
	["한국어", 3],
] as const) {
	test(`"${text}" has ${words} words`, () => assert.equal(countWords(text), words));
}
test("reading time is at least a minute, and counts characters at their own pace", () => {
	assert.equal(readingMinutes("short"), 1);
	assert.equal(readingMinutes("word ".repeat(1100)), 5);
	assert.equal(readingMinutes("字".repeat(900)), 2);
});
