import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
	buildAndDescribe,
	buildFirstVersion,
	compareOutputs,
	createProject,
	describeOutput,
	KINDS,
	type Kind,
	type Output,
	startBuild,
	waitForEnd,
	writeVersion,
} from "./support";

before(() => createProject());

/** Matches what a build prints that is refused. */
const REFUSED = /Another build writes into `[^`]+`\. Wait until/;

for (const [first, second, delay] of [
	...KINDS.flatMap((kind) => [0, 1500, 4000].map((delay) => [kind, kind, delay] as const)),
	["server", "export", 0],
	["server", "export", 1500],
	["export", "server", 1500],
] as const) {
	test(`of two builds into the same folder, ${second} ${delay} ms after ${first}, one is refused, and the other is right`, async () => {
		const expected: Partial<Record<Kind, Output>> = {};
		for (const kind of new Set([first, second])) expected[kind] = await buildFirstVersion(kind);
		await writeVersion("b");
		await buildAndDescribe(second);
		await writeVersion("a");
		const ends = [first, second].map(async (kind, index) => {
			await new Promise((resolve) => setTimeout(resolve, index * delay));
			return { kind, ...(await waitForEnd(startBuild(kind))) };
		});
		const [done, other] = (await Promise.all(ends)).sort((a, b) => Number(a.code !== 0) - Number(b.code !== 0));
		assert.ok(done && other);
		assert.equal(done.code, 0, done.output + other.output);
		// A build of the same kind may have ended before the other begins.
		if (first !== second) assert.equal(other.code, 1, other.output);
		if (other.code !== 0) assert.match(other.output, REFUSED);
		assert.deepEqual(compareOutputs(await describeOutput(done.kind), expected[done.kind] ?? {}), []);
	});
}
