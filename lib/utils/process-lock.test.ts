import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { acquireProcessLock } from "./process-lock";

const SPACE = "this machine";
const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), "quire-")), "locks/build");

test("acquires a free lock", () => {
	assert.equal(acquireProcessLock(newFile(), SPACE), true);
});

test("doesn't acquire the lock of a running process", () => {
	const file = newFile();
	acquireProcessLock(file, SPACE);
	// The process that runs the tests.
	writeFileSync(file, JSON.stringify({ pid: process.ppid, space: SPACE }));
	assert.equal(acquireProcessLock(file, SPACE), false);
});

test("acquires the lock of an ended process, or of one on another machine", () => {
	const file = newFile();
	acquireProcessLock(file, SPACE);
	const { pid } = spawnSync(process.execPath, ["--eval", ""]);
	for (const left of [{ pid, space: SPACE }, { pid: process.ppid, space: "another machine" }, "damaged"]) {
		writeFileSync(file, JSON.stringify(left));
		assert.equal(acquireProcessLock(file, SPACE), true, JSON.stringify(left));
	}
});
