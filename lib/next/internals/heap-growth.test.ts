import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

test("V8 still has the option for the growth of its heap", () => {
	const options = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
	const change = "V8 of this Node.js has no option `--heap-growing-percent`: `limitHeapGrowth` does nothing.";
	assert.match(options, /--heap-growing-percent /, change);
});
