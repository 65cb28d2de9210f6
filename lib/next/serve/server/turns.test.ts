import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { Turns } from "./turns";

const MAX_PER_TURN = 3;

test("runs so many tasks in each turn of the event loop, in their order", async () => {
	const turns = new Turns(MAX_PER_TURN);
	const done: number[] = [];
	const count = 2 * MAX_PER_TURN + 1;
	for (let index = 0; index < count; index += 1) turns.run(() => done.push(index));
	assert.equal(done.length, MAX_PER_TURN);
	await setImmediate();
	assert.equal(done.length, 2 * MAX_PER_TURN);
	turns.run(() => done.push(count));
	await setImmediate();
	assert.deepEqual(
		done,
		Array.from({ length: count + 1 }, (_, index) => index),
	);
	await setImmediate();
	await setImmediate();
	turns.run(() => done.push(-1));
	assert.equal(done.at(-1), -1);
});
