import assert from "node:assert/strict";
import { test } from "node:test";
import { findLostWords, sourceWords } from "./lost-words";

for (const [name, source, expected] of [
	["text", "Some *words*, and **Größe** twice: größe.", ["some", "words", "größe", "twice"]],
	["no code", "Before `inline` it.\n\n```js\nconst hidden = 1;\n```\n\nAfter", ["before", "after"]],
	["no fenced code in a list", "- first\n  ~~~\n  hidden\n  ~~~\n- second", ["first", "second"]],
	["the text of a link without its target", "[label](https://q.example/target) and ![hidden](a.png)", ["label"]],
	["the text of elements without their tags", '<Note title="hidden">\ninside <b>bold</b>\n</Note>', ["inside", "bold"]],
	["no values of attributes", "<Note by={<Hidden />} at={{ hidden: '>' }}>\ninside\n</Note>", ["inside"]],
	["no labels of footnotes", "text[^hidden]\n\n[^hidden]: note", ["text", "note"]],
	[
		"no templates, comments and imports",
		"import hidden from 'x'\n\n{% hidden %} {{ hidden }} <!-- hidden --> text",
		["text"],
	],
] as const) {
	test(`finds in a source ${name}`, () => assert.deepEqual([...sourceWords(source)], expected));
}

test("finds the words that no rendered text has", () => {
	assert.deepEqual(findLostWords(sourceWords("Kept words, lost words"), "kept", "words"), ["lost"]);
});
