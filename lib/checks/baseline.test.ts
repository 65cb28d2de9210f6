import assert from "node:assert/strict";
import { test } from "node:test";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { compareWithBaseline, createBaseline, formatBaseline, parseBaseline } from "./baseline";

const problem = (file: string, rule: RuleName, line = 1) => createDiagnostic(rule, file, { line, column: 1 }, "Wrong.");
const old = [problem("b.md", "image-alt", 3), problem("b.md", "image-alt", 9), problem("a.md", "link-missing")];

test("counts problems by file and rule, and reads its own text", () => {
	const baseline = createBaseline(old);
	assert.deepEqual(baseline.problems, { "a.md": { "link-missing": 1 }, "b.md": { "image-alt": 2 } });
	assert.deepEqual(parseBaseline(formatBaseline(baseline)), baseline);
});

test("leaves out known problems, also on other lines, and counts those that are solved", () => {
	const now = [problem("b.md", "image-alt", 30), problem("b.md", "heading-skipped")];
	const { added, known, solved } = compareWithBaseline(now, createBaseline(old));
	assert.deepEqual([added, known, solved], [[now[1]], 1, 2]);
});

test("reports all problems of a rule in a file that has one more", () => {
	const now = [...old, problem("b.md", "image-alt", 12)];
	const { added, known, solved } = compareWithBaseline(now, createBaseline(old));
	assert.deepEqual([added.map(({ line }) => line), known, solved], [[3, 9, 12], 1, 0]);
});

for (const [text, message] of [
	["{", /can't be read at its beginning: .*--update-baseline/],
	['{ "version": 1, "problems": { "a.md": { "image-alt": "two" } } }', /at problems\.a\.md\.image-alt/],
	['{ "version": 2, "problems": {} }', /at version/],
] as const) {
	test(`refuses ${text}`, () => assert.throws(() => parseBaseline(text), { message }));
}
