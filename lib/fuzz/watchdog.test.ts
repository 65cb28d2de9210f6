import assert from "node:assert/strict";
import { test } from "node:test";
import { Watchdog } from "./watchdog";

test("counts inputs, and those that take too long", async () => {
	const dog = new Watchdog();
	const { onInput, onEnd, measured } = dog.watch(String);
	onInput(1);
	onEnd();
	assert.deepEqual([measured.inputs, measured.slow], [1, []]);
	await dog.stop();
});
