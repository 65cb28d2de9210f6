import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RUN_INPUTS, UNCLOSED_INPUTS, writeInput } from "./dense-inputs";

// Without a limit of time: an expression that takes the cube of these sizes doesn't end.
for (const [what, inputs, bytes] of [
	["texts with a long run of the same character", RUN_INPUTS, 65_536],
	["texts in which nothing ends", UNCLOSED_INPUTS, 8192],
] as const) {
	describe(`reads ${what}`, () => {
		for (const input of inputs)
			test(input.name, async () => assert.notEqual(await input.read(writeInput(input, bytes)), ""));
	});
}
