import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits, composeLines, createPositionFinder, positionAt } from "./edits";

const replace = (source: string, ...pairs: [old: string, text: string][]) =>
	applyEdits(
		source,
		pairs.map(([old, text]) => ({ start: source.indexOf(old), end: source.indexOf(old) + old.length, text })),
	);

describe("applyEdits", () => {
	for (const [name, { text, lines }, expected, expectedLines] of [
		["replaces text", replace("a b c", ["b", "x"]), "a x c", [0]],
		["accepts edits in any order", replace("a b c", ["c", "z"], ["a", "x"]), "x b z", [0]],
		["maps added lines", replace("a\nb\nc", ["b", "x\ny"]), "a\nx\ny\nc", [0, 1, 1, 2]],
		["maps removed lines", replace("a\nb\nc\nd", ["b\nc", "x"]), "a\nx\nd", [0, 1, 3]],
		["maps replaced lines", replace("a\nb\nc\nd", ["b\nc", "x\ny"]), "a\nx\ny\nd", [0, 1, 2, 3]],
		["ignores an edit inside another", replace("a bcd e", ["bcd", "x"], ["c", "y"]), "a x e", [0]],
	] as const) {
		test(name, () => assert.deepEqual({ text, lines }, { text: expected, lines: expectedLines }));
	}
	test("maps lines through two rounds of edits", () => {
		const first = replace("a\nb", ["a", "x\ny"]);
		const second = replace(first.text, ["y", "p\nq"]);
		assert.deepEqual([second.text, composeLines(first.lines, second.lines)], ["x\np\nq\nb", [0, 0, 0, 1]]);
	});
	test("finds the position of an offset", () => assert.deepEqual(positionAt("a\nbc", 3), { line: 2, column: 2 }));
});

test("finds the positions of all lines of a long text", () => {
	const lines = 300_000;
	const findPosition = createPositionFinder("a\n".repeat(lines));
	for (let line = 0; line < lines; line++) assert.equal(findPosition(2 * line + 1).line, line + 1);
	assert.deepEqual(findPosition(2 * lines + 1), { line: lines + 1, column: 1 });
});
