import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits, composeLines, positionAt } from "./edits";

const replace = (source: string, ...pairs: [old: string, text: string][]) =>
	applyEdits(
		source,
		pairs.map(([old, text]) => ({ start: source.indexOf(old), end: source.indexOf(old) + old.length, text })),
	);

describe("edits", () => {
	for (const [name, { text, lines }, expected, from] of [
		["replace", replace("a b c", ["b", "x"]), "a x c", [0]],
		["in any order", replace("a b c", ["c", "z"], ["a", "x"]), "x b z", [0]],
		["add lines", replace("a\nb\nc", ["b", "x\ny"]), "a\nx\ny\nc", [0, 1, 1, 2]],
		["remove lines", replace("a\nb\nc\nd", ["b\nc", "x"]), "a\nx\nd", [0, 1, 3]],
		["keep lines", replace("a\nb\nc\nd", ["b\nc", "x\ny"]), "a\nx\ny\nd", [0, 1, 2, 3]],
		["leave out what is inside another", replace("a bcd e", ["bcd", "x"], ["c", "y"]), "a x e", [0]],
	] as const) {
		test(name, () => assert.deepEqual({ text, lines }, { text: expected, lines: from }));
	}
	test("lead back through two rounds", () => {
		const first = replace("a\nb", ["a", "x\ny"]);
		const second = replace(first.text, ["y", "p\nq"]);
		assert.deepEqual([second.text, composeLines(first.lines, second.lines)], ["x\np\nq\nb", [0, 0, 0, 1]]);
	});
	test("know the place of an offset", () => assert.deepEqual(positionAt("a\nbc", 3), { line: 2, column: 2 }));
});
