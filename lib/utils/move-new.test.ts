import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { moveNew } from "./move-new";
import { createTemporaryFolder } from "./temporary-folder.support";

test("moves files and folders, also into new folders", async () => {
	const folder = createTemporaryFolder({ "a.txt": "a", "b/c.txt": "c" });
	const at = (name: string) => path.join(folder, name);
	assert.equal(await moveNew(at("a.txt"), at("new/a.txt")), true);
	assert.equal(await moveNew(at("b"), at("new/b")), true);
	assert.deepEqual(readdirSync(folder), ["new"]);
	assert.equal(readFileSync(at("new/a.txt"), "utf8"), "a");
	assert.equal(readFileSync(at("new/b/c.txt"), "utf8"), "c");
});

test("moves nothing over anything", async () => {
	const folder = createTemporaryFolder({ "a.txt": "a", "b.txt": "b", "c/d.txt": "d", "e/f.txt": "f" });
	const at = (name: string) => path.join(folder, name);
	assert.equal(await moveNew(at("a.txt"), at("b.txt")), false);
	assert.equal(await moveNew(at("c"), at("e")), false);
	assert.equal(await moveNew(at("a.txt"), at("c")), false);
	assert.equal(readFileSync(at("b.txt"), "utf8"), "b");
	assert.deepEqual(readdirSync(folder), ["a.txt", "b.txt", "c", "e"]);
	await assert.rejects(moveNew(at("gone"), at("g")), { code: "ENOENT" });
});
