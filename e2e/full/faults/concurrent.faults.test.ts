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

/** Tells whether a build runs and has read the posts, before which it waits for another one to end. */
const isAtWork = ({ child, output }: ReturnType<typeof startBuild>) =>
	child.exitCode === null && child.signalCode === null && output().includes("posts checked");

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
		const builds: ReturnType<typeof startBuild>[] = [];
		const ends = [first, second].map(async (kind, index) => {
			await new Promise((resolve) => setTimeout(resolve, index * delay));
			const build = startBuild(kind);
			builds.push(build);
			const end = await waitForEnd(build);
			return { kind, ...end, isOtherAtWork: builds.some((one) => one !== build && isAtWork(one)) };
		});
		const ended = await Promise.all(ends);
		const done = ended.filter(({ code }) => code === 0);
		assert.ok(done.length > 0, ended.map(({ output }) => output).join(""));
		// Both are right if the first has ended before the second, which waits for a second, began its work.
		if (done.length > 1) assert.ok(!ended.some(({ isOtherAtWork }) => isOtherAtWork), "two builds worked at once");
		for (const { code, output } of ended) if (code !== 0) assert.match(output, REFUSED);
		for (const { kind } of done) assert.deepEqual(compareOutputs(await describeOutput(kind), expected[kind] ?? {}), []);
	});
}
