import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { convertBackslashFormulas, escapeDollars, hasMath } from "./math";

for (const [name, source, expected] of [
	["the first delimiter that opens", "\\(a \\[b^2\\] c\\)", ["$a \\[b^2\\] c$"]],
	["only delimiters that are closed", "\\(a \\[b^2\\] c", ["$$b^2$$"]],
	["only delimiters that are closed in the same paragraph", "\\(a^2\n \n\\[b^2\\] c\\)", ["$$b^2$$"]],
	["no empty formula", "\\[\\] and \\(x^2\\)", ["$x^2$"]],
] as const) {
	test(`finds formulas between backslashes by ${name}`, () =>
		assert.deepEqual(show(convertBackslashFormulas(source), "text"), expected));
}

test("looks for formulas in one pass", () => {
	// With a search from each of the brackets, this would take hours.
	assert.equal(hasMath("\\[a ".repeat(usualOrFull(30_000, 300_000)), {}), false);
});

test("tells a long word from a formula", () => {
	const text = `$${"a".repeat(300_000)}$`;
	assert.deepEqual(escapeDollars(text), []);
	assert.equal(escapeDollars("$10 for two, or 20$").length, 2);
});
