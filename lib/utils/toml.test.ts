import assert from "node:assert/strict";
import { test } from "node:test";
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
