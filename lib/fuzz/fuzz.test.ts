import { test } from "node:test";
import { KINDS } from "./kinds";

/** How many inputs of each kind are checked with each run of the tests; `npm run fuzz` checks more. */
const RUNS = 60;
/** Those of kinds whose inputs take little time. */
const MORE_RUNS: Readonly<Record<string, number>> = { language: 250 };

for (const kind of KINDS) {
	const runs = MORE_RUNS[kind.name] ?? RUNS;
	test(`${kind.name}: a page or diagnostics for whatever input`, () => kind.run({ seed: 1, runs }));
}
