import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
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
	fc.assert(property, { seed: 1, numRuns: usualOrFull(80, 500) });
});
