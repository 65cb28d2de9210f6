import assert from "node:assert/strict";
import { test } from "node:test";
import { formatSummary } from "./summary";

test("formats a run as a table with a total", () => {
	const summary = formatSummary(7, [
		{ name: "body", inputs: 1000, seconds: 30.25, slowest: 812, slow: 0, hasFailed: false },
		{ name: "settings", inputs: 12, seconds: 1, slowest: 2100, slow: 1, hasFailed: true },
	]);
	assert.deepEqual(summary.split("\n"), [
		"kind      inputs  seconds  slowest (ms)  result",
		"body        1000     30.3           812  passed",
		"settings      12      1.0          2100  failed, 1 too slow",
		"Seed 7: 1012 inputs in 31 s, 1 kinds failed, 1 inputs too slow.",
	]);
});
