import assert from "node:assert/strict";
import { test } from "node:test";
import { containsWords, correctSpelling } from "./spelling";

const vocabulary = ["design", "größe", "hello", "read", "river", "setting", "type", "typography"];

for (const [text, corrected] of [
	["typograhpy", "typography"],
	["typografy setting", "typography setting"],
	["typogrpa", "typography"],
	["helo", "hello"],
	["jello", "hello"],
	["grosse", "größe"],
	["typ", undefined],
	["typogra", undefined],
	["Größe", undefined],
	["xyz", undefined],
	["zzzzzzz", undefined],
	["", undefined],
] as const) {
	test(`${corrected ? `corrects "${text}" to "${corrected}"` : `keeps "${text}"`}`, () =>
		assert.equal(correctSpelling(text, vocabulary), corrected));
}

test("keeps the first letter of a query that has results", () => {
	assert.equal(correctSpelling("jello", vocabulary, true), undefined);
	assert.equal(correctSpelling("helo", vocabulary, true), "hello");
});

test("finds words with the stem of the query, but not with the same beginning only", () => {
	assert.equal(containsWords("Run! She ran.", "running"), true);
	assert.equal(containsWords("invalid", "invalidation"), true);
	assert.equal(containsWords("typo", "typograhpy"), false);
	assert.equal(containsWords("The setting of type", "settings"), true);
	assert.equal(containsWords("type", "typography"), false);
	assert.equal(containsWords("Häuser am Fluss", "hauser fluss"), true);
	assert.equal(containsWords("hello", "hello world"), false);
});
