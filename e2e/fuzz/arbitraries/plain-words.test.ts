import assert from "node:assert/strict";
import { test } from "node:test";
import { listPlainWords } from "./plain-words";

for (const [markdown, expected] of [
	["# Some heading\n\n- small *words* of lists\n\n> quoted", ["heading", "small", "words", "lists", "quoted"]],
	["with [links](a)\n\nplain", ["plain"]],
	["text\n\n```\ncoded text\n```\n\nafter\n\n[^1]: footnote", ["after"]],
	["plain <!-- hidden", []],
	["import things\n\n{braces} around", []],
] as const) {
	test(`finds ${expected.join(", ") || "no words"} in ${JSON.stringify(markdown)}`, () =>
		assert.deepEqual(listPlainWords(markdown), expected));
}
