import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { autolinks } from "./autolinks";
import { parseWith } from "./constructs.support";

const PIECES = [
	"[",
	"]",
	"](b)",
	"![",
	"\\[",
	"*",
	" ",
	"\n",
	"\n\n",
	"a",
	"w",
	"www.a.b",
	"https://a.b",
	"a@b.c",
	"`",
	"| ",
];

test("parses any text as before", () => {
	const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(""));
	const property = fc.property(text, (one) => assert.deepEqual(parseWith(one, autolinks), parseWith(one)));
	fc.assert(property, { seed: 1, numRuns: 500 });
});

test("parses a long text after an open bracket in a time that grows with its length", () => {
	const start = process.cpuUsage();
	const { children } = parseWith(`[${"a ".repeat(120_000)}`, autolinks);
	assert.equal(children.length, 1);
	// The square of the length takes minutes.
	assert.ok(process.cpuUsage(start).user < 30_000_000);
});
