import { test } from "node:test";
import { KINDS } from "./kinds";

/** How many inputs of each kind are checked with each run of the tests; `npm run fuzz` checks more. */
const RUNS = 60;

for (const kind of KINDS) {
	test(`${kind.name}: a page or diagnostics for whatever input`, () => kind.run({ seed: 1, runs: RUNS }));
}
