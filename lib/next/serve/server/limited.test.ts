import assert from "node:assert/strict";
import { test } from "node:test";
import { limited } from "./limited";

test("runs a few calls at a time, in their order, and goes on after one that fails", async () => {
	const started: number[] = [];
	const ends: (() => void)[] = [];
	let [running, most] = [0, 0];
	const run = limited(async (index: number) => {
		started.push(index);
		running += 1;
		most = Math.max(most, running);
		await new Promise<void>((resolve) => ends.push(resolve));
		running -= 1;
		if (index === 1) throw new Error("one that fails");
	}, 2);
	const results = Promise.allSettled([0, 1, 2, 3, 4].map((index) => run(index)));
	for (let done = 0; done < 5; done += 1) {
		while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
		ends.shift()?.();
	}
	assert.deepEqual(
		(await results).map(({ status }) => status),
		["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"],
	);
	assert.deepEqual([started, most], [[0, 1, 2, 3, 4], 2]);
});
