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
	test(`of two builds into the same folder, ${second} ${delay} ms after ${first}, each is right or refused`, async () => {
		const expected: Partial<Record<Kind, Output>> = {};
		for (const kind of new Set([first, second])) expected[kind] = await buildFirstVersion(kind);
		await writeVersion("b");
		await buildAndDescribe(second);
		await writeVersion("a");
		const ends = [first, second].map(async (kind, index) => {
			await new Promise((resolve) => setTimeout(resolve, index * delay));
			return { kind, ...(await waitForEnd(startBuild(kind))) };
		});
		const ended = await Promise.all(ends);
		const done = ended.filter(({ code }) => code === 0);
		// The first build may have ended before the second begins: a build waits for another one for a second.
		assert.ok(done.length > 0, ended.map(({ output }) => output).join(""));
		for (const { code, output } of ended) if (code !== 0) assert.match(output, REFUSED);
		for (const { kind } of done) assert.deepEqual(compareOutputs(await describeOutput(kind), expected[kind] ?? {}), []);
	});
}
