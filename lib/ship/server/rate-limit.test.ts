import assert from "node:assert/strict";
import { test } from "node:test";
import { RateLimit } from "./rate-limit";

test("allows a number of events within a time", () => {
	let now = 0;
	const limit = new RateLimit(2, 10_000, () => now);
	limit.add();
	now = 4_000;
	assert.equal(limit.secondsLeft(), 0);
	limit.add();
	assert.equal(limit.secondsLeft(), 6);
	now = 9_999;
	assert.equal(limit.secondsLeft(), 1);
	now = 10_000;
	assert.equal(limit.secondsLeft(), 0);
	limit.add();
	assert.equal(limit.secondsLeft(), 4);
});
