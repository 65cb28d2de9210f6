import assert from "node:assert/strict";
import { test } from "node:test";
import { correct, isMet } from "./spelling";

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
	test(`${text || "nothing"} ${corrected ? `is taken for ${corrected}` : "stays"}`, () =>
		assert.equal(correct(text, vocabulary), corrected));
}

test("where something was found, the first letter is taken for right", () => {
	assert.equal(correct("jello", vocabulary, true), undefined);
	assert.equal(correct("helo", vocabulary, true), "hello");
});

test("a query is met by words with its stem, not by words that begin alike", () => {
	assert.equal(isMet("running", "Run! She ran."), true);
	assert.equal(isMet("invalidation", "invalid"), true);
	assert.equal(isMet("typograhpy", "typo"), false);
	assert.equal(isMet("settings", "The setting of type"), true);
	assert.equal(isMet("typography", "type"), false);
	assert.equal(isMet("hauser fluss", "Häuser am Fluss"), true);
	assert.equal(isMet("hello world", "hello"), false);
});
