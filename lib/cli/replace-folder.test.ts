import assert from "node:assert/strict";
import type { PathLike } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { afterEach, mock, test } from "node:test";
import { createTemporaryFolder, readFiles } from "@/lib/utils/temporary-folder.support";
import { replaceFolder } from "./replace-folder.mjs";

const OLD = { "site/index.html": "old", "site/gone.html": "old", "site.new/precious.txt": "precious" };
const NEW = { "out/index.html": "new", "out/blog/a.html": "new" };

/** Makes a folder with an export, and an older one. */
function createExports(files: Record<string, string> = { ...OLD, ...NEW }) {
	const folder = createTemporaryFolder(files);
	const move = (stopped?: AbortSignal) => replaceFolder(path.join(folder, "out"), path.join(folder, "site"), stopped);
	return { folder, move };
}

/** Makes renames fail that a test selects. */
function failRenames(code: string, isFailing: (from: string, to: string) => boolean): void {
	const { rename } = fs;
	mock.method(fs, "rename", async (from: PathLike, to: PathLike) => {
		if (isFailing(String(from), String(to))) throw Object.assign(new Error(code), { code });
		return rename(from, to);
	});
	syncBuiltinESMExports();
}

const isFromOut = (from: string) => path.basename(from) === "out";

afterEach(() => {
	mock.restoreAll();
	syncBuiltinESMExports();
});

const replaced = {
	"site/index.html": "new",
	"site/blog/a.html": "new",
	"site.new/precious.txt": "precious",
};

test("replaces a folder, and leaves alone the files beside it", async () => {
	const { folder, move } = createExports();
	await move();
	assert.deepEqual(readFiles(folder), replaced);
});

test("makes the folders around a new one", async () => {
	const { folder } = createExports(NEW);
	await replaceFolder(path.join(folder, "out"), path.join(folder, "deep/er/site"));
	assert.deepEqual(readFiles(folder), { "deep/er/site/index.html": "new", "deep/er/site/blog/a.html": "new" });
});

test("copies to another disk", async () => {
	const { folder, move } = createExports();
	failRenames("EXDEV", isFromOut);
	await move();
	assert.deepEqual(readFiles(folder), replaced);
});

test("leaves the older folder, and nothing else, if it fails or is stopped", async () => {
	for (const fail of [
		() => failRenames("EACCES", isFromOut),
		() => failRenames("EACCES", (from) => path.basename(from) === "new"),
	]) {
		const { folder, move } = createExports();
		fail();
		await assert.rejects(move(), { code: "EACCES" });
		mock.restoreAll();
		const { "out/index.html": _, "out/blog/a.html": __, ...left } = readFiles(folder);
		assert.deepEqual(left, OLD);
	}
	const { folder, move } = createExports();
	failRenames("EXDEV", isFromOut);
	await assert.rejects(move(AbortSignal.abort("SIGTERM")), (reason) => reason === "SIGTERM");
	assert.deepEqual(readFiles(folder), { ...OLD, ...NEW });
});
