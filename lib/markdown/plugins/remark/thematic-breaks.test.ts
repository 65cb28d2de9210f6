import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { parseWith } from "./constructs.support";
import { rememberFailedBreaks } from "./thematic-breaks";

test("parses any text as before", () => {
	const piece = fc.constantFrom("* ", "*", "- ", "-", "_ ", "_", " ", "\t", "\n", "> ", "1. ", "a");
	const texts = fc
		.sample(fc.array(piece, { maxLength: 25 }), { seed: 1, numRuns: usualOrFull(100, 1000) })
		.map((pieces) => pieces.join(""));
	const expected = texts.map((text) => parseWith(text));
	rememberFailedBreaks();
	for (const [index, text] of texts.entries()) assert.deepEqual(parseWith(text), expected[index], JSON.stringify(text));
});
