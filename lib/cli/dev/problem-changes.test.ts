import assert from "node:assert/strict";
import { test } from "node:test";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { formatChanges } from "./problem-changes";

const at = (file: string, line: number, message = "No such page.") =>
	createDiagnostic("link-missing", file, { line, column: 2 }, message);
const invalid = (file: string, message: string) =>
	createDiagnostic("front-matter-invalid", file, { line: 3, column: 1 }, message);

const NONE: Diagnostic[] = [];
const MANY = Array.from({ length: 30 }, (_, index) => at(`${index}.md`, 1, `${index} is missing.`));

for (const [title, before, after, lines] of [
	[
		"new ones, the worst last",
		NONE,
		[invalid("a.md", "No date."), at("a.md", 5)],
		["a.md:5:2 warning link-missing No such page.", "a.md:3:1 error front-matter-invalid No date."],
	],
	["one of two equal ones is gone", [at("a.md", 5), at("a.md", 9)], [at("a.md", 9)], ["a.md:5:2 fixed link-missing"]],
	["the file is gone", [at("a.md", 5)], NONE, ["a.md:5:2 fixed link-missing"]],
	["one has moved with its line", [at("a.md", 5)], [at("a.md", 6)], []],
	[
		"two have moved, and one of them is gone",
		[at("a.md", 5), at("a.md", 9, "b")],
		[at("a.md", 10, "b")],
		["a.md:5:2 fixed link-missing"],
	],
	[
		"another message in its place",
		[invalid("a.md", "31.1.2026")],
		[invalid("a.md", "31.12.20266")],
		["a.md:3:1 error front-matter-invalid 31.12.20266"],
	],
	[
		"equal ones of several files",
		NONE,
		[at("a.md", 5), at("b.md", 6), at("b.md", 7)],
		["a.md:5:2 warning link-missing No such page. (3 times, also in b.md:6 and b.md:7)"],
	],
	[
		"control characters of content",
		NONE,
		[invalid("a.md", "\u001b[2J\n1.1.")],
		["a.md:3:1 error front-matter-invalid \\u001b[2J\\u000a1.1."],
	],
] as const) {
	test(`${title}: ${lines.length === 0 ? "no line" : lines.join(" | ")}`, () => {
		assert.deepEqual(formatChanges(before, after), lines);
	});
}

test("counts the lines that are left out of a long list", () => {
	const lines = formatChanges(NONE, MANY);
	assert.equal(lines.length, 21);
	assert.equal(lines[0], "10 more lines are left out; `npx quire check` lists all problems.");
});
