import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { fsError, mockFs } from "./mock-fs.support";
import { createTemporaryFolder } from "./temporary-folder.support";
import { writeAtomically } from "./write-atomically";
import { moveNew, writeNew } from "./write-new";

test("writes a new file, and leaves one that is there", async () => {
	const folder = createTemporaryFolder();
	const file = path.join(folder, "a/b.txt");
	assert.equal(await writeNew(file, "one"), true);
	assert.equal(await writeNew(file, "two"), false);
	assert.equal(readFileSync(file, "utf8"), "one");
	assert.deepEqual(readdirSync(path.dirname(file)), ["b.txt"]);
});

test("writes where an open file has no `sync()`, as in Yarn's Plug'n'Play", async (t) => {
	const file = path.join(createTemporaryFolder({ "a.txt": "" }), "a.txt");
	const handle = await fs.open(file);
	await handle.close();
	t.mock.method(Object.getPrototypeOf(handle), "sync", () => Promise.reject(new Error("Method not implemented.")));
	await writeAtomically(file, "one", { isDurable: true });
	assert.equal(await writeNew(`${file}.new`, "two"), true);
	assert.deepEqual(
		[file, `${file}.new`].map((one) => readFileSync(one, "utf8")),
		["one", "two"],
	);
});

/** Writes four texts at the same time, one of which the file has then. */
async function writeFour(file: string) {
	const written = await Promise.all(["1", "2", "3", "4"].map((text) => writeNew(file, text)));
	assert.equal(written.filter(Boolean).length, 1);
	assert.equal(readFileSync(file, "utf8"), ["1", "2", "3", "4"][written.indexOf(true)]);
}

test("writes a file of one name once, however many ask at the same time", async () => {
	const file = path.join(createTemporaryFolder(), "a.txt");
	await writeFour(file);
});

test("leaves nothing if the folder can't be made", async () => {
	const folder = createTemporaryFolder();
	writeFileSync(path.join(folder, "a"), "");
	await assert.rejects(writeNew(path.join(folder, "a/b.txt"), "one"));
	assert.deepEqual(readdirSync(folder), ["a"]);
});

describe("on a file system without hard links", () => {
	const fail = (code: string) => () => Promise.reject(fsError(code));

	test("writes a new file once, and leaves one that is there", async (t) => {
		mockFs(t, fs, { link: fail("EPERM") });
		const file = path.join(createTemporaryFolder(), "a.txt");
		await writeFour(file);
		assert.equal(await writeNew(file, "5"), false);
		assert.deepEqual(readdirSync(path.dirname(file)), ["a.txt"]);
	});

	test("leaves nothing if the file can't get its name", async (t) => {
		mockFs(t, fs, { link: fail("EPERM"), rename: fail("ENOSPC") });
		const folder = createTemporaryFolder();
		await assert.rejects(writeNew(path.join(folder, "a.txt"), "one"), /There is no space on the disk for `.*a\.txt`/);
		assert.deepEqual(readdirSync(folder), []);
	});

	test("never has a part of a file under its name", async (t) => {
		const file = path.join(createTemporaryFolder(), "a.txt");
		const sizes: number[] = [];
		const { rename } = fs;
		mockFs(t, fs, {
			link: fail("ENOTSUP"),
			rename: async (from: string, to: string) => {
				sizes.push(readFileSync(to).length);
				await rename(from, to);
				sizes.push(readFileSync(to).length);
			},
		});
		assert.equal(await writeNew(file, "x".repeat(1e6)), true);
		assert.deepEqual(sizes, [0, 1e6]);
	});
});

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
