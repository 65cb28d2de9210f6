import assert from "node:assert/strict";
import fs, {
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bytesFormat, DiskCache, pruneFolder } from "./disk-cache";
import { fsError, mockFs } from "./mock-fs.support";
import { createTemporaryFolder } from "./temporary-folder.support";

/** Creates a cache with one entry of bytes; `file` is the entry's file. */
async function createCache() {
	const folder = createTemporaryFolder();
	const cache = new DiskCache(folder, "images", bytesFormat("png"));
	await cache.write("abc", Buffer.from("a whole image"));
	const [name = ""] = readdirSync(path.join(folder, "images", "ab"));
	return { cache, folder, file: path.join(folder, "images", "ab", name) };
}

const readText = async (cache: Awaited<ReturnType<typeof createCache>>["cache"]) =>
	Buffer.from((await cache.read("abc")) ?? []).toString();

function replaceByFolder(file: string) {
	rmSync(file);
	mkdirSync(path.join(file, "inner"), { recursive: true });
}

function replaceByFile(folder: string) {
	rmSync(folder, { recursive: true });
	writeFileSync(folder, "");
}

test("returns written values", async () => {
	const { cache } = await createCache();
	assert.equal(await readText(cache), "a whole image");
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
		assert.equal(await readText(cache), "");
		await cache.write("abc", Buffer.from("a new image"));
		assert.equal(await readText(cache), "a new image");
	}
});

test("prunes the least recently used entries, even if another process deletes files meanwhile", async (t) => {
	const folder = createTemporaryFolder({ "a/old.txt": "old!", "a/gone.txt": "gone", "b/new.txt": "new!" });
	utimesSync(path.join(folder, "a/old.txt"), 1, 1);
	const { readdir } = fs.promises;
	mockFs(t, fs.promises, {
		readdir: async (...args: Parameters<typeof readdir>) => {
			const entries = await readdir(...args);
			rmSync(path.join(folder, "a/gone.txt"));
			return entries;
		},
	});
	await pruneFolder(folder, 4);
	assert.deepEqual([readdirSync(path.join(folder, "a")), readdirSync(path.join(folder, "b"))], [[], ["new.txt"]]);
});

test("writes an entry where a folder is in its place, or a file in that of a folder", async () => {
	const obstacles = [
		(folder: string, file: string) => replaceByFolder(path.join(folder, file)),
		(folder: string) => replaceByFile(path.join(folder, "images/ab")),
		(folder: string) => replaceByFile(path.join(folder, "images")),
		(folder: string) => replaceByFile(folder),
		(folder: string) => {
			rmSync(path.join(folder, "images"), { recursive: true });
			symlinkSync("nowhere", path.join(folder, "images"));
		},
	];
	for (const obstruct of obstacles) {
		const { cache, folder, file } = await createCache();
		obstruct(folder, path.relative(folder, file));
		assert.deepEqual([await cache.has("abc"), await cache.read("abc")], [false, undefined]);
		await cache.write("abc", Buffer.from("a new image"));
		assert.equal(await readText(cache), "a new image");
	}
});

test("does without a cache that can't be read, written or pruned, and warns once", async (t) => {
	const { cache, folder, file } = await createCache();
	const warn = t.mock.method(console, "error", () => {});
	const error = fsError("EACCES", "EACCES: permission denied, open '/cache'");
	const refuse = () => Promise.reject(error);
	mockFs(t, fs.promises, { open: refuse, mkdir: refuse, rm: refuse });
	mockFs(t, fs, {
		readFileSync: () => {
			throw error;
		},
	});
	assert.equal(await cache.read("abc"), undefined);
	await cache.write("abc", Buffer.from("a new image"));
	await cache.write("def", Buffer.from("a new image"));
	await pruneFolder(folder, 0);
	assert.ok(readdirSync(path.dirname(file)).length > 0);
	assert.deepEqual(
		warn.mock.calls.map(({ arguments: [text] }) => String(text).replace(folder, "cache")),
		["The cache `cache` can't be written, so later runs take longer: EACCES: permission denied."],
	);
});

test("reports a full disk", async (t) => {
	const { cache } = await createCache();
	mockFs(t, fs.promises, { open: () => Promise.reject(fsError("ENOSPC")) });
	await assert.rejects(cache.write("abc", Buffer.from("a new image")), /There is no space on the disk/);
});
