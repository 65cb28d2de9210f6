import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "./yaml";

test("keeps scalars as written", () => {
	assert.deepEqual(parseYaml("a: 1.10\nb: no\nc: 2024-05-04\nd:\ne: [1, 'x']").value, {
		a: "1.10",
		b: "no",
		c: "2024-05-04",
		d: "",
		e: ["1", "x"],
	});
});
test("finds the positions of keys, nested keys and list items", () => {
	const { positionOf } = parseYaml("a:\n  - b: 1\n    c: 2\n", 3);
	assert.deepEqual(positionOf(["a"]), { line: 3, column: 1 });
	assert.deepEqual(positionOf(["a", 0, "c"]), { line: 5, column: 5 });
	assert.deepEqual(positionOf(["a", 7]), { line: 3, column: 1 });
});
test("resolves anchors, aliases and merge keys", () => {
	assert.deepEqual(parseYaml("a: &x {p: 1}\nb: *x\nc:\n  <<: *x\n  q: 2").value, {
		a: { p: "1" },
		b: { p: "1" },
		c: { p: "1", q: "2" },
	});
});
test("reports an alias without an anchor with its position", () => {
	const { value, errors } = parseYaml("title: *important*\n", 2);
	assert.equal(value, undefined);
	assert.deepEqual([errors[0]?.line, errors[0]?.column], [2, 8]);
	assert.match(errors[0]?.message ?? "", /put it in quotes/);
});
test("reports aliases that expand without bound", () => {
	const bomb = [
		"a: &a [x, x, x, x, x, x, x, x, x]",
		..."bcdef".split("").map((name, index) => {
			const before = "abcde"[index];
			return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
		}),
	].join("\n");
	const { value, errors } = parseYaml(bomb);
	assert.equal(value, undefined);
	assert.equal(errors.length, 1);
});
