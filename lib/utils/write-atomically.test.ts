import assert from "node:assert/strict";
import { readdirSync, readFileSync, watch } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "./temporary-folder.support";
import { isTemporaryFile, writeAtomically } from "./write-atomically";

test("writes a file and the folders around it, and replaces an earlier one", async () => {
	const folder = createTemporaryFolder();
	const file = path.join(folder, "a", "b.txt");
	await writeAtomically(file, "first");
	await writeAtomically(file, "second", { isDurable: true });
	assert.equal(readFileSync(file, "utf8"), "second");
	assert.deepEqual(readdirSync(path.join(folder, "a")), ["b.txt"]);
});

test("tells files that are being written from others", async () => {
	const folder = createTemporaryFolder();
	const file = path.join(folder, "a.md");
	const names = new Set<string>();
	const watcher = watch(folder, (_, name) => names.add(String(name)));
	await writeAtomically(file, "text", { isDurable: true });
	while (!names.has("a.md")) await new Promise(setImmediate);
	watcher.close();
	assert.ok(names.size > 1);
	assert.deepEqual(
		[...names].filter((name) => !isTemporaryFile(name)),
		["a.md"],
	);
	assert.equal(isTemporaryFile("posts/a-b-c-d.md"), false);
});
