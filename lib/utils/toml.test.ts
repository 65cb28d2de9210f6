import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "./show.support";
import { parseToml } from "./toml";

for (const [source, value] of [
	["title = 'It's'\nx = 1", { title: "It's", x: "1" }],
	["date = 2019-3-5", { date: "2019-3-5" }],
	["title = One", { title: "One" }],
] as const) {
	test(`reads ${JSON.stringify(source)} as text, with a correction`, () => {
		const { value: actual, errors, corrections } = parseToml(source);
		assert.deepEqual([actual, errors, corrections.map(({ line }) => line)], [value, [], [1]]);
	});
}

test("leaves out the key of a prototype, and reports it once", () => {
	const { value, errors, corrections } = parseToml("a = 1\n[__proto__]\nb = 2\n[c]\n__proto__.d = 3\n");
	assert.deepEqual([value, errors], [{ a: "1", c: {} }, []]);
	assert.deepEqual(show(corrections, "line:column message"), [
		"2:1 `__proto__` is left out, as it can't be the name of a field. Choose another name, or delete it.",
	]);
});
