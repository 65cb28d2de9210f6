import assert from "node:assert/strict";
import { test } from "node:test";
import { callAt, type Outcome, RebuildQueue } from "./rebuilder";

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

/** Creates a queue whose refreshes end on demand. */
function createQueue() {
	const ends: ((outcome: Outcome) => void)[] = [];
	const queue = new RebuildQueue(() => new Promise((resolve) => ends.push(resolve)));
	return { queue, ends };
}

const failed = (message: string): Outcome => ({ status: "failed", message });
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("runs one refresh at a time, and one more for all that ask meanwhile", async () => {
	const { queue, ends } = createQueue();
	const [first, second, third] = [queue.request(), queue.request(), queue.request()];
	await settle();
	assert.equal(ends.length, 1);
	ends[0]?.(failed("first"));
	assert.deepEqual(await first, failed("first"));
	await settle();
	assert.equal(ends.length, 2);
	const fourth = queue.request();
	ends[1]?.(failed("second"));
	assert.deepEqual(await Promise.all([second, third]), [failed("second"), failed("second")]);
	await settle();
	assert.equal(ends.length, 3);
	ends[2]?.(failed("third"));
	assert.deepEqual(await fourth, failed("third"));
});

test("runs a refresh at once if none is running", async () => {
	const { queue, ends } = createQueue();
	const first = queue.request();
	ends[0]?.(failed("first"));
	await first;
	await settle();
	void queue.request();
	assert.equal(ends.length, 2);
});

test("an error of one refresh doesn't reach those that ask for the next one", async () => {
	const ends = [() => Promise.reject(new Error("broken")), async () => failed("second"), async () => failed("third")];
	const queue = new RebuildQueue(async () => (await ends.shift()?.()) ?? failed("none"));
	const [first, second] = [queue.request(), queue.request()];
	await assert.rejects(first, /broken/);
	assert.deepEqual(await second, failed("second"));
	assert.deepEqual(await queue.request(), failed("third"));
});
