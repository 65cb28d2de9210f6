import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { NoTimeLeft, TimeBudget } from "./time-budget";

/** Seconds that have passed, and those of a processor. */
let passed = 0;
let used = 0;
const readCpuTime = () => ({ user: used * 1e6, system: 0 });

/** Stops the clocks during a test. Many files of tests can share a process. */
function stopClocks(t: TestContext) {
	passed = 0;
	used = 0;
	t.mock.method(performance, "now", () => passed * 1000);
	// Node.js 20 has only the first of them.
	for (const name of ["cpuUsage", "threadCpuUsage"]) {
		if (name in process) t.mock.method(process, name as "cpuUsage", readCpuTime);
	}
}

/** Does work within a budget that takes some seconds. */
const work = (budget: TimeBudget, { passing = 0, using = 0 }) =>
	budget.run(() => {
		passed += passing;
		used += using;
		budget.check();
	});

test("gives long code more time", (t) => {
	stopClocks(t);
	assert.throws(() => work(TimeBudget.of(1000), { passing: 1, using: 1 }), NoTimeLeft);
	work(TimeBudget.of(1_000_000), { passing: 1, using: 1 });
});
test("counts all that is run", (t) => {
	stopClocks(t);
	const budget = new TimeBudget(3_000_000);
	work(budget, { passing: 2, using: 2 });
	assert.throws(() => work(budget, { passing: 2, using: 2 }), NoTimeLeft);
});
test("counts neither the work of other programs nor that of other threads", (t) => {
	stopClocks(t);
	const budget = new TimeBudget(3_000_000);
	work(budget, { passing: 60, using: 1 });
	work(budget, { passing: 1, using: 60 });
	assert.throws(() => work(budget, { passing: 1, using: 1 }), NoTimeLeft);
});
test("excludes work", (t) => {
	stopClocks(t);
	const budget = new TimeBudget(3_000_000);
	const exclude = () =>
		budget.exclude(() => {
			passed += 60;
			used += 60;
		});
	budget.run(() => {
		exclude();
		budget.check();
	});
	work(budget, { passing: 2, using: 2 });
});
