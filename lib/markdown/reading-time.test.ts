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
	test(`counts ${words} words in "${text}"`, () => assert.equal(countWords(text), words));
}
test("returns at least a minute, and uses another reading speed for Chinese characters", () => {
	assert.equal(readingMinutes("short"), 1);
	assert.equal(readingMinutes("word ".repeat(1100)), 5);
	assert.equal(readingMinutes("字".repeat(900)), 2);
});
