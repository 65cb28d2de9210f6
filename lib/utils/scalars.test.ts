import assert from "node:assert/strict";
import { test } from "node:test";
import { describeIssue, flag, language, listOf, number, text, timeZone } from "./scalars";

test("parses booleans in each spelling", () => {
	for (const value of ["true", "Yes", "on", "1"]) assert.equal(flag.safeParse(value).data, true, value);
	for (const value of ["FALSE", "no", "off", "0"]) assert.equal(flag.safeParse(value).data, false, value);
	assert.equal(flag.safeParse("maybe").data, undefined);
});

test("parses language codes", () => {
	const parsed = ["de", "pt_br", "EN-us", "english!"].map((value) => language.safeParse(value).data);
	assert.deepEqual(parsed, ["de", "pt-BR", "en-US", undefined]);
});

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
