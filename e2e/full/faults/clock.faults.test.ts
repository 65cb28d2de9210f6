import assert from "node:assert/strict";
import path from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { buildAndDescribe, buildFirstVersion, createProject, expectBuild, KINDS, writeVersion } from "./support";

const DAY = 24 * 60 * 60 * 1000;
const SHIM = pathToFileURL(path.resolve("e2e/full/faults/clock-shift.mjs")).href;

/** The variables of a process whose clock is wrong. */
const shifted = (days: number) => ({ NODE_OPTIONS: `--import ${SHIM}`, CLOCK_SHIFT: String(days * DAY) });

before(() => createProject());

for (const kind of KINDS) {
	test(`a clock that was wrong leaves nothing behind (${kind})`, async () => {
		const expected = await buildFirstVersion(kind);
		for (const days of [400, -0.05, -4000]) {
			await writeVersion("b");
			const output = await buildAndDescribe(kind, { env: shifted(days) });
			// All posts are in the future of a clock that is years behind.
			assert.equal("/blog/only-b" in output || "blog/only-b.html" in output, days > -4000, `${days} days`);
			await writeVersion("a");
			await expectBuild(kind, expected);
		}
	});
}
