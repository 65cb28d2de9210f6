import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { maskCode } from "./mask-code";

/** Masks code, with a dot in place of each character. */
const mask = (body: string, options = {}) => maskCode(body, options).replaceAll("\uE001", ".");

describe("masks code", () => {
	for (const [name, body, expected] of [
		["in fences", "a\n```js\nb\n```\nc", "a\n.....\n.\n...\nc"],
		["in tilde fences", "~~~\n```\n~~~\nc", "...\n...\n...\nc"],
		["in longer fences", "````\n```\n````\nc", "....\n...\n....\nc"],
		["in lists and block quotes", "- ```\n  b\n  ```\n> ```\n> b\n> ```\nc", ".....\n...\n.....\n.....\n...\n.....\nc"],
		["up to the end if the fence is not closed", "```\nb", "...\n."],
		["in code spans", "a `b` ``c`d`` e", "a ... ....... e"],
		["in code spans over several lines", "a `b\nc` d", "a ..\n.. d"],
		["not after an unpaired backtick", "a `b\n\nc` d", "a `b\n\nc` d"],
		["not after an escaped backtick", "a \\`b` c", "a \\`b` c"],
		["in indented blocks", "a\n\n    b\n\nc", "a\n\n.....\n\nc"],
		["not in the indented content of a list item", "- a\n\n    b", "- a\n\n    b"],
		["not in indented lines of a paragraph", "a\n    b", "a\n    b"],
		["in code elements", "a <code>{{ b }}</code> c", "a .................... c"],
		["in a code span that resembles a fence", "``` a ``` b", "......... b"],
	] as const) {
		test(name, () => assert.equal(mask(body), expected));
	}
	test("not in indented blocks of MDX", () => {
		assert.equal(mask("a\n\n    b", { indented: false }), "a\n\n    b");
	});
});
