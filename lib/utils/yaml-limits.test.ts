import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseToml } from "./toml";
import { parseYaml } from "./yaml";
import { findExcessInYaml } from "./yaml-limits";

const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");

test("finds the place at which a source is nested too deeply", () => {
	assert.deepEqual(findExcessInYaml(`a: 1\nb: ${"[".repeat(200)}`)?.line, 2);
	assert.deepEqual(findExcessInYaml("- ".repeat(200)), findExcessInYaml("? ".repeat(200)));
	assert.equal(findExcessInYaml(nested(200))?.line, 101);
	assert.equal(findExcessInYaml(`a: ${"{a: ".repeat(200)}`)?.line, 1);
	assert.equal(findExcessInYaml(`a: b\nc${" ::".repeat(22_000)}`)?.line, 2);
});

test("finds the first of too many directives", () => {
	assert.equal(findExcessInYaml("\n%".repeat(30_000))?.line, 102);
	assert.equal(findExcessInYaml(`${"%a b\n".repeat(100)}---\na: b\n${"  %\n".repeat(200)}`), undefined);
});

test("accepts nesting that a site has", () => {
	const text = `\n${" ".repeat(300)}text [[[[`.repeat(200);
	for (const source of [
		nested(50),
		`a: ${"[".repeat(50)}${"]".repeat(50)}`,
		"- - a\n".repeat(500),
		"a:\n  - b:\n      c: [1]\n".repeat(500),
		`a: "${"[".repeat(500)}"`,
		`a: |${text}`,
		`# ${"- ".repeat(500)}`,
		`a: ${"- ".repeat(500)}`,
	]) {
		assert.equal(findExcessInYaml(source), undefined, source.slice(0, 40));
	}
});

// Recursion that deep ends the process when a regular expression is compiled at the end of the stack; no error can be caught.
describe("input that is nested 30,000 times has errors or is read as text, and ends no process", () => {
	for (const [name, parse] of [
		["[", () => parseYaml(`a: ${"[".repeat(30_000)}${"]".repeat(30_000)}`)],
		["{a: ", () => parseYaml("{a: ".repeat(30_000))],
		["- ", () => parseYaml("- ".repeat(30_000))],
		["? ", () => parseYaml("? ".repeat(30_000))],
		["TOML [", () => parseToml(`a = ${"[".repeat(30_000)}${"]".repeat(30_000)}`)],
		["TOML {a=", () => parseToml(`a = ${"{a=".repeat(30_000)}`)],
		["TOML a.", () => parseToml(`${"a.".repeat(20_000)}b = 1`)],
		["TOML [a.", () => parseToml(`[${"a.".repeat(20_000)}b]`)],
	] as const) {
		test(name, () => {
			const { errors, corrections, value } = parse();
			assert.ok(errors.length + corrections.length > 0);
			assert.doesNotThrow(() => JSON.stringify(value));
		});
	}
});
