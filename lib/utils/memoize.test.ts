import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize, memoizeByArguments } from "./memoize";

test("computes once for each subject, version and argument", async () => {
	const calls: string[] = [];
	const square = memoize(async (subject: { version: number }, side: number) => {
		calls.push(`${subject.version} ${side}`);
		return side * side;
	});
	const [one, other] = [{ version: 0 }, { version: 0 }];
	assert.deepEqual([await square(one, 2), await square(one, 2), await square(one, 3)], [4, 4, 9]);
	assert.deepEqual(calls, ["0 2", "0 3"]);
	await square(other, 2);
	one.version = 1;
	await square(one, 2);
	assert.deepEqual(calls, ["0 2", "0 3", "0 2", "1 2"]);
});

test("keeps only the last results", async () => {
	const calls: number[] = [];
	const double = memoize(async (_: { version: number }, number: number) => {
		calls.push(number);
		return 2 * number;
	}, 2);
	const subject = { version: 0 };
	for (const number of [1, 2, 1, 3, 2, 1]) assert.equal(await double(subject, number), 2 * number);
	assert.deepEqual(calls, [1, 2, 3, 1]);
});

test("two functions never share a result", async () => {
	const subject = { version: 0 };
	const [one, two] = [memoize(async (_: { version: number }) => 1), memoize(async (_: { version: number }) => 2)];
	assert.deepEqual([await one(subject), await two(subject)], [1, 2]);
});

test("computes again after a rejection", async () => {
	let calls = 0;
	const fail = memoize(async (_: { version: number }) => {
		calls += 1;
		if (calls === 1) throw new Error("once");
		return calls;
	});
	const subject = { version: 0 };
	await assert.rejects(fail(subject), /once/);
	assert.equal(await fail(subject), 2);
});

test("computes once for the same arguments", async () => {
	let calls = 0;
	const count = memoizeByArguments(async (_file: string) => ++calls);
	assert.deepEqual([await count("a"), await count("a"), await count("b")], [1, 1, 2]);
});
