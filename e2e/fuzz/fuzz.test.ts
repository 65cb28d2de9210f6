import assert from "node:assert/strict";
import { test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { KINDS } from "./kinds";

/** How many inputs of each kind are checked with each run of the tests; `npm run fuzz` checks more. */
const RUNS = 60;
/** The numbers for kinds whose inputs take much less time than others, or much more. */
const OTHER_RUNS: Readonly<Record<string, number>> = {
	language: 250,
	blog: 15,
	body: 150,
	dense: 25,
};
/** `npm test` checks a few of the kinds whose inputs take milliseconds. */
const QUICK_RUNS = 5;
const QUICK_KINDS = ["front-matter", "settings", "request", "file-names", "body", "export", "language"];
/** Milliseconds of processor time for one input, with those in which modules and languages are loaded. */
const MAX_TIME = 10_000;

for (const kind of KINDS) {
	const runs = usualOrFull(QUICK_KINDS.includes(kind.name) ? QUICK_RUNS : 0, OTHER_RUNS[kind.name] ?? RUNS);
	if (runs === 0) continue;
	test(`${kind.name}: a page or diagnostics for whatever input, in time`, async () => {
		const { slow } = await kind.run({ seed: 1, runs, maxTime: MAX_TIME });
		assert.deepEqual(slow, []);
	});
}
