import assert from "node:assert/strict";
import { test } from "node:test";
import { findLastAtMost } from "./collections";

for (const [limit, index] of [
	[-1, 0],
	[0, 0],
	[1, 0],
	[3, 1],
	[4, 1],
	[5, 2],
	[9, 2],
] as const) {
	test(`finds the last number up to ${limit}`, () => assert.equal(findLastAtMost([0, 3, 5], limit), index));
}

test("returns 0 without numbers", () => assert.equal(findLastAtMost([], 1), 0));
