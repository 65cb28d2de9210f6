import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { maskCode } from "./mask-code";

/** The prose of a body, each character of code as a dot. */
const prose = (body: string, options = {}) => maskCode(body, options).replaceAll("\uE001", ".");

describe("code is hidden", () => {
	for (const [name, body, expected] of [
		["in fences", "a\n```js\nb\n```\nc", "a\n.....\n.\n...\nc"],
		["in fences of tildes", "~~~\n```\n~~~\nc", "...\n...\n...\nc"],
		["in longer fences", "````\n```\n````\nc", "....\n...\n....\nc"],
		["in lists and quotations", "- ```\n  b\n  ```\n> ```\n> b\n> ```\nc", ".....\n...\n.....\n.....\n...\n.....\nc"],
		["up to the end without an end", "```\nb", "...\n."],
		["in spans", "a `b` ``c`d`` e", "a ... ....... e"],
		["in spans over lines", "a `b\nc` d", "a ..\n.. d"],
		["not from a sign without its pair", "a `b\n\nc` d", "a `b\n\nc` d"],
		["not after a sign that is escaped", "a \\`b` c", "a \\`b` c"],
		["by indentation", "a\n\n    b\n\nc", "a\n\n.....\n\nc"],
		["not by indentation in a list", "- a\n\n    b", "- a\n\n    b"],
		["not by indentation in a paragraph", "a\n    b", "a\n    b"],
		["in tags", "a <code>{{ b }}</code> c", "a .................... c"],
		["and what looks like a fence is none", "``` a ``` b", "......... b"],
	] as const) {
		test(name, () => assert.equal(prose(body), expected));
	}
	test("not by indentation where MDX has none", () => {
		assert.equal(prose("a\n\n    b", { indented: false }), "a\n\n    b");
	});
});
