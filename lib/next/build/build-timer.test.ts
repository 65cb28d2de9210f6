import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { BuildTimer, formatPhases } from "./build-timer";

test("adds up the phases of the same name, in the order in which they began", () => {
	const timer = new BuildTimer();
	for (const name of ["checks", "feeds", "checks"]) timer.lap(name);
	assert.deepEqual(show(timer.phases, "name"), ["checks", "feeds"]);
	assert.ok(timer.phases.every(({ wall, cpu }) => wall >= 0 && cpu >= 0));
});

const phases = [
	{ name: "checks", wall: 2000, cpu: 2500 },
	{ name: "feeds", wall: 10, cpu: 10 },
	{ name: "pages", wall: 7990, cpu: 8000 },
];

test("formats the seconds of each phase, and of short ones together", () => {
	const expected = "Time:\n  checks    2.0 s\n  pages     8.0 s\n  others    0.0 s\n  total    10.0 s";
	assert.equal(formatPhases(phases, false), expected);
});

test("formats every phase with its CPU time for a profile", () => {
	assert.equal(
		formatPhases(phases, true),
		"Time:\n  checks    2.0 s    2.5 s CPU\n  feeds     0.0 s    0.0 s CPU\n  pages     8.0 s    8.0 s CPU\n  total    10.0 s",
	);
});
