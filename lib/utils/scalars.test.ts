import assert from "node:assert/strict";
import { test } from "node:test";
import { describeIssue, flag, language, listOf, number, text, timeZone } from "./scalars";

for (const [value, expected] of [
	["true", true],
	["Yes", true],
	["on", true],
	["1", true],
	["FALSE", false],
	["no", false],
	["off", false],
	["0", false],
	["maybe", undefined],
] as const) {
	test(`parses the boolean ${value} as ${expected}`, () => assert.equal(flag.safeParse(value).data, expected));
}

for (const [value, expected] of [
	["de", "de"],
	["pt_br", "pt-BR"],
	["EN-us", "en-US"],
	["english!", undefined],
] as const) {
	test(`parses the language code ${value} as ${expected}`, () => {
		assert.equal(language.safeParse(value).data, expected);
	});
}

test("validates time zones and numbers", () => {
	assert.equal(timeZone.safeParse("Europe/Berlin").data, "Europe/Berlin");
	assert.equal(timeZone.safeParse("Mars/Base").success, false);
	assert.equal(number.safeParse(" 2.5 ").data, 2.5);
	assert.equal(number.safeParse("two").success, false);
});

test("accepts a single value as a list", () => {
	assert.deepEqual(listOf(text).parse(" a "), ["a"]);
	assert.deepEqual(listOf(text).parse(["a", "b"]), ["a", "b"]);
	assert.equal(listOf(text).optional().parse(undefined), undefined);
});

test("names the key in messages, unless they name the value", () => {
	assert.equal(describeIssue(["draft"], "must be true or false."), "`draft` must be true or false.");
	assert.equal(describeIssue(["authors", 0, "url"], "must be a URL."), "`authors.url` must be a URL.");
	assert.equal(describeIssue(["date"], "`soon` is not a date."), "`soon` is not a date.");
	assert.equal(describeIssue(["x"], "Invalid input"), "`x`: Invalid input");
});
