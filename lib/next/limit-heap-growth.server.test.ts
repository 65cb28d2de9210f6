import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { limitHeapGrowth } from "./limit-heap-growth";

test("V8 has the option for the growth of its heap, and takes it while it runs", () => {
	assert.match(execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" }), /--heap-growing-percent /);
	const before = getHeapStatistics().heap_size_limit;
	limitHeapGrowth();
	assert.equal(getHeapStatistics().heap_size_limit, before);
	// The other tests of this process need no small heap.
	setFlagsFromString("--heap-growing-percent=0");
});
