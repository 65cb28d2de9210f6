import assert from "node:assert/strict";
import { test } from "node:test";
import { findLastAtMost } from "./collections";

test("finds the last of sorted numbers up to a limit, or else the first", () => {
	const found = [-1, 0, 1, 3, 4, 5, 9].map((limit) => findLastAtMost([0, 3, 5], limit));
	assert.deepEqual(found, [0, 0, 0, 1, 1, 2, 2]);
	assert.equal(findLastAtMost([], 1), 0);
});
