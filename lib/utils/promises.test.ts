import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { mapInBatches } from "./promises";

test("returns results in order, with a number of calls at a time, none of which waits for a slow one", async () => {
	let running = 0;
	const ended: number[] = [];
	const results = await mapInBatches([0, 1, 2, 3, 4, 5], 2, async (item) => {
		running += 1;
		assert.ok(running <= 2);
		for (let turn = 0; turn < (item === 0 ? 20 : 1); turn += 1) await setImmediate();
		running -= 1;
		ended.push(item);
		return item * 2;
	});
	assert.deepEqual(results, [0, 2, 4, 6, 8, 10]);
	assert.deepEqual(ended, [1, 2, 3, 4, 5, 0]);
	assert.deepEqual(await mapInBatches([], 2, async () => 1), []);
});

test("makes no more calls after one has failed", async () => {
	const called: number[] = [];
	const failing = mapInBatches([0, 1, 2, 3], 2, async (item) => {
		called.push(item);
		await setImmediate();
		if (item === 0) throw new Error("No.");
	});
	await assert.rejects(failing, /No\./);
	await setImmediate();
	assert.deepEqual(called, [0, 1]);
});
