import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
	buildAndDescribe,
	buildFirstVersion,
	compareOutputs,
	createProject,
	describeOutput,
	KINDS,
	startBuild,
	waitForEnd,
	writeVersion,
} from "./support";

before(() => createProject());

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
			for (const { output } of refused) assert.match(output, /Another build writes into `[^`]+`\. Wait until/);
			assert.deepEqual(compareOutputs(await describeOutput(kind), expected), []);
		});
	}
}
