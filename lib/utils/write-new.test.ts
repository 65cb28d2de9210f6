import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "./temporary-folder.support";
import { writeNew } from "./write-new";

test("writes a new file, and leaves one that is there", async () => {
	const folder = createTemporaryFolder();
	const file = path.join(folder, "a/b.txt");
	assert.equal(await writeNew(file, "one"), true);
	assert.equal(await writeNew(file, "two"), false);
	assert.equal(readFileSync(file, "utf8"), "one");
	assert.deepEqual(readdirSync(path.dirname(file)), ["b.txt"]);
});

test("writes a file of one name once, however many ask at the same time", async () => {
	const file = path.join(createTemporaryFolder(), "a.txt");
	const written = await Promise.all(["1", "2", "3", "4"].map((text) => writeNew(file, text)));
	assert.equal(written.filter(Boolean).length, 1);
	assert.equal(readFileSync(file, "utf8"), ["1", "2", "3", "4"][written.indexOf(true)]);
});

test("leaves nothing if the folder can't be made", async () => {
	const folder = createTemporaryFolder();
	writeFileSync(path.join(folder, "a"), "");
	await assert.rejects(writeNew(path.join(folder, "a/b.txt"), "one"));
	assert.deepEqual(readdirSync(folder), ["a"]);
});
