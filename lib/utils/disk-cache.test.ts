import assert from "node:assert/strict";
import fs, { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { bytesFormat, DiskCache, pruneFolder } from "./disk-cache";
import { createTemporaryFolder } from "./temporary-folder.support";

/** Creates a cache with one entry of bytes; `file` is the entry's file. */
async function createCache() {
	const folder = createTemporaryFolder();
	const cache = new DiskCache(folder, "images", bytesFormat("png"));
	await cache.write("abc", Buffer.from("a whole image"));
	const [name = ""] = readdirSync(path.join(folder, "images", "ab"));
	return { cache, file: path.join(folder, "images", "ab", name) };
}

test("returns what was written", async () => {
	const { cache } = await createCache();
	assert.equal(Buffer.from((await cache.read("abc")) ?? []).toString(), "a whole image");
	assert.equal(await cache.read("def"), undefined);
});

test("an entry that was cut, emptied or changed counts as missing, and can be written again", async () => {
	const damages = [
		(file: string) => truncateSync(file, readFileSync(file).length - 1),
		(file: string) => truncateSync(file, 5),
		(file: string) => truncateSync(file, 0),
		(file: string) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
		(file: string) => {
			const bytes = readFileSync(file);
			bytes[3] = 0;
			writeFileSync(file, bytes);
		},
	];
	for (const damage of damages) {
		const { cache, file } = await createCache();
		damage(file);
		assert.equal(await cache.read("abc"), undefined);
		await cache.write("abc", Buffer.from("a new image"));
		assert.equal(Buffer.from((await cache.read("abc")) ?? []).toString(), "a new image");
	}
});

test("prunes what was not used for longest, also if another process deletes files meanwhile", async (t) => {
	const folder = createTemporaryFolder({ "a/old.txt": "old!", "a/gone.txt": "gone", "b/new.txt": "new!" });
	utimesSync(path.join(folder, "a/old.txt"), 1, 1);
	const { readdir } = fs.promises;
	t.mock.method(fs.promises, "readdir", async (...args: Parameters<typeof readdir>) => {
		const entries = await readdir(...args);
		rmSync(path.join(folder, "a/gone.txt"));
		return entries;
	});
	syncBuiltinESMExports();
	try {
		await pruneFolder(folder, 4);
	} finally {
		t.mock.restoreAll();
		syncBuiltinESMExports();
	}
	assert.deepEqual([readdirSync(path.join(folder, "a")), readdirSync(path.join(folder, "b"))], [[], ["new.txt"]]);
});
