import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
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

for (const kind of KINDS) {
	for (const delay of [0, 1500, 4000]) {
		test(`a second build (${kind}) ${delay} ms after the first is refused, and the first is right`, async () => {
			const expected = await buildFirstVersion(kind);
			await writeVersion("b");
			await buildAndDescribe(kind);
			await writeVersion("a");
			const first = waitForEnd(startBuild(kind));
			await new Promise((resolve) => setTimeout(resolve, delay));
			const ends = await Promise.all([first, waitForEnd(startBuild(kind))]);
			const refused = ends.filter(({ code }) => code !== 0);
			assert.ok(refused.length < 2, ends.map(({ output }) => output).join("\n"));
			for (const { output } of refused) assert.match(output, REFUSED);
			assert.deepEqual(compareOutputs(await describeOutput(kind), expected), []);
		});
	}
}

describe("a build and an export into the same folder", () => {
	const expected = new Map<Kind, Output>();

	before(async () => {
		for (const kind of KINDS) expected.set(kind, await buildFirstVersion(kind));
	});

	for (const [first, second, delay] of [
		["server", "export", 0],
		["server", "export", 1500],
		["export", "server", 1500],
	] as const) {
		test(`${second} ${delay} ms after ${first}: one is refused, and the other is right`, async () => {
			await writeVersion("b");
			await buildAndDescribe(second);
			await writeVersion("a");
			const ends = [first, second].map(async (kind, index) => {
				await new Promise((resolve) => setTimeout(resolve, index * delay));
				return { kind, ...(await waitForEnd(startBuild(kind))) };
			});
			const [done, refused] = (await Promise.all(ends)).sort((a, b) => Number(a.code !== 0) - Number(b.code !== 0));
			assert.ok(done && refused);
			assert.deepEqual([done.code, refused.code], [0, 1], done.output + refused.output);
			assert.match(refused.output, REFUSED);
			assert.deepEqual(compareOutputs(await describeOutput(done.kind), expected.get(done.kind) ?? {}), []);
		});
	}
});
