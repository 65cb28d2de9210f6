import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseExpressionAt } from "acorn";
import type { Expression } from "estree-jsx";
import { createEvaluator, type EvaluateOptions } from "./evaluate";

const evaluate = (source: string, options: EvaluateOptions = {}) =>
	createEvaluator(options)(parseExpressionAt(source, 0, { ecmaVersion: "latest" }) as Expression);

describe("an expression", () => {
	for (const [source, expected] of [
		["`a${1 + 2}` + 'b'", "a3b"],
		["['a', ...['b', 'c']][1]", "b"],
		["[...x, 'a']", undefined],
		["({ a: 1, ['b']: { c: 2 } })", { a: 1, b: { c: 2 } }],
		["({ a: 1, ...x, b: 2 })", { b: 2 }],
		["({ a: 1 }).constructor", undefined],
		["x || 'a'", undefined],
		["true ? 'a' : 'b'", undefined],
		["() => 'a'", undefined],
		["f('a')", undefined],
		["/a/", undefined],
	] as const) {
		test(source, () => assert.deepEqual(evaluate(source), expected));
	}
});

test("options define identifiers, properties and calls", () => {
	const options: EvaluateOptions = {
		identifier: (name) => (name === "image" ? "/a.png" : undefined),
		property: (name, object) => (name === "src" ? object : undefined),
		call: ({ arguments: [path] }, evaluate) => evaluate(path),
	};
	assert.equal(evaluate("require(image.src) + '?b'", options), "/a.png?b");
});

test("a function evaluates other nodes, and then unknown parts of lists and objects are left out", () => {
	const other: EvaluateOptions["other"] = ({ type }) => type;
	assert.deepEqual(evaluate("({ a: !x, ...x, b: [...x, 4] })", { other }), { a: "UnaryExpression", b: [4] });
});

test("evaluation stops after a number of steps", () => {
	const doubled = (depth: number): string => (depth === 0 ? "'aaaaaaaa'" : `(${doubled(depth - 1)} + x)`);
	const identifier = () => "a".repeat(600_000);
	assert.equal(evaluate(doubled(1), { identifier })?.toString().length, 600_008);
	assert.equal(evaluate(doubled(2), { identifier }), undefined);
});
