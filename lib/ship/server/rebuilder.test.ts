import assert from "node:assert/strict";
import { test } from "node:test";
import { callAt } from "./rebuilder";

const DAY = 24 * 60 * 60 * 1000;

test("calls a function at a time that is further away than timers can wait", (t) => {
	t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
	let calls = 0;
	callAt(60 * DAY, () => {
		calls += 1;
	});
	t.mock.timers.tick(60 * DAY - 1);
	assert.equal(calls, 0);
	t.mock.timers.tick(1);
	assert.equal(calls, 1);
	t.mock.timers.tick(DAY);
	assert.equal(calls, 1);
});

test("calls a function soon if the time is over, unless that is prevented", (t) => {
	t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: DAY });
	const calls: string[] = [];
	callAt(0, () => calls.push("first"));
	callAt(0, () => calls.push("second"))();
	assert.deepEqual(calls, []);
	t.mock.timers.tick(0);
	assert.deepEqual(calls, ["first"]);
});
