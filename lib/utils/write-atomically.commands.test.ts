import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "./temporary-folder.support";

test("without space, names the file and the remedy, keeps the earlier file and leaves no part of the new one", {
	skip: process.platform === "win32",
}, () => {
	const folder = createTemporaryFolder({ "a.txt": "before" });
	const module = path.join(import.meta.dirname, "write-atomically.ts");
	const script = `import(${JSON.stringify(module)}).then(({ writeAtomically }) => writeAtomically("a.txt", "x".repeat(1e6)).catch((error) => console.log(error.code, error.message)))`;
	// A limit on the size of files fails a write in the middle, as a full disk does.
	const run = spawnSync(
		"bash",
		["-c", 'ulimit -f 100; exec "$0" --import "$1" -e "$2"', process.execPath, import.meta.resolve("tsx"), script],
		{ cwd: folder, encoding: "utf8" },
	);
	assert.equal(
		run.stdout.trim(),
		"EFBIG There is no space on the disk for `a.txt`. Free some and try again.",
		run.stderr,
	);
	assert.deepEqual(readdirSync(folder), ["a.txt"]);
	assert.equal(readFileSync(path.join(folder, "a.txt"), "utf8"), "before");
});
