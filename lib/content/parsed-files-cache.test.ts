import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { ParsedFiles } from "./collector";
import { ParsedFilesCache } from "./parsed-files-cache";

const parsed = new Map([["post posts/a.md", { digest: "d" }]]) as unknown as ParsedFiles;
const engineDir = path.resolve(import.meta.dirname, "../..");

test("returns what was kept for the same context and code only", async () => {
	const cacheDir = await mkdtemp(path.join(tmpdir(), "parsed-files-"));
	const cache = new ParsedFilesCache({ engineDir, cacheDir });
	assert.deepEqual(await cache.read("a"), new Map());
	await cache.write("a", parsed);
	assert.deepEqual(await cache.read("a"), parsed);
	assert.deepEqual(await cache.read("b"), new Map());
	assert.deepEqual(await new ParsedFilesCache({ engineDir: cacheDir, cacheDir }).read("a"), new Map());
	await writeFile(path.join(cacheDir, "parsed-files"), "damaged");
	assert.deepEqual(await cache.read("a"), new Map());
});
