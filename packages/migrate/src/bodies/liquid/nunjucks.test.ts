import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { translateExpression } from "./nunjucks";

describe("translates Nunjucks", () => {
	for (const [source, expected] of [
		["a | f('x', 2) | g()", "a | f: 'x', 2 | g"],
		["a | length > 2 and b is not defined", "a | size > 2 and b == nil"],
		['x === "a is none"', 'x == "a is none"'],
		["f(x)", undefined],
		["a if b else c", undefined],
		["page.date | date: '%Y'", "page.date | date: '%Y'"],
	] as const) {
		test(source, () => assert.equal(translateExpression(source), expected));
	}
});

for (const [source, expected] of [
	["a && b||c", "a and b or c"],
	["a  ~ b ~'c'", "a | append: b | append: 'c'"],
	[`a${" ".repeat(1_000_000)}b`, `a${" ".repeat(1_000_000)}b`],
	[`"${'\\"'.repeat(usualOrFull(30_000, 300_000))}`, `"${'\\"'.repeat(usualOrFull(30_000, 300_000))}`],
] as const) {
	test(`translates ${source.slice(0, 20)}`, () => assert.equal(translateExpression(source), expected));
}
