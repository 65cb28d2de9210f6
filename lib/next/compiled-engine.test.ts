import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fsError, mockFs } from "@/lib/utils/mock-fs.support";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { ENTRY_POINTS, getCompiledFolder, importCompiled } from "./compiled-engine.mjs";
import { packEngine } from "./pack-engine.mjs";

/** Creates the folder of an engine whose modules export their own name. */
function createEngine() {
	const modules = ENTRY_POINTS.map((name) => [name, `export const name = ${JSON.stringify(name)};`]);
	const others = ["package.json", "tsconfig.json", "lib/next/compiled-engine.mjs", "components/page.tsx"];
	const folder = createTemporaryFolder({
		...Object.fromEntries(others.map((name) => [name, name.endsWith(".json") ? "{}" : ""])),
		...Object.fromEntries(modules),
	});
	const cache = path.join(folder, ".next/cache/engine");
	return { folder, cache, list: () => (existsSync(cache) ? readdirSync(cache) : []) };
}

/** Imports a module as another process does. */
async function importAgain(folder: string) {
	const other: typeof import("./compiled-engine.mjs") = await import(`./compiled-engine.mjs?${Date.now()}`);
	return other.importCompiled(folder, "lib/cli/new");
}

const fail = (code: string) => Promise.reject(fsError(code));

test("compiles the modules once for a version of the code", async () => {
	const { folder, list } = createEngine();
	assert.equal((await importCompiled(folder, "lib/cli/new")).name, "lib/cli/new.ts");
	const [compiled = "", ...others] = list();
	assert.deepEqual(others, []);
	assert.equal(await getCompiledFolder(folder), path.join(folder, ".next/cache/engine", compiled));
});

test("takes the modules of a package as they are packed, but compiles those of a checkout", async () => {
	const { folder, list } = createEngine();
	await packEngine(folder);
	writeFiles(folder, { "lib/cli/new.ts": 'export const name = "later";' });
	assert.equal((await importCompiled(folder, "lib/cli/new")).name, "lib/cli/new.ts");
	assert.deepEqual(list(), []);
	writeFiles(folder, { "package-lock.json": "{}" });
	assert.equal((await importAgain(folder)).name, "later");
});

test("lets all users read the modules who can read the cache", async () => {
	const { folder, cache } = createEngine();
	assert.equal(statSync(await getCompiledFolder(folder)).mode, statSync(cache).mode);
});

test("compiles the modules again when a file of JavaScript among them changes", async () => {
	const { folder, list } = createEngine();
	writeFiles(folder, {
		"lib/cli/new.ts": 'export { name } from "./name.mjs";',
		"lib/cli/name.mjs": 'export const name = "a";',
	});
	assert.equal((await importCompiled(folder, "lib/cli/new")).name, "a");
	writeFiles(folder, { "lib/cli/name.mjs": 'export const name = "another";' });
	assert.equal((await importAgain(folder)).name, "another");
	assert.equal(list().length, 2);
});

test("reports why the modules couldn't be stored, leaves nothing, and tries again at the next call", async (t) => {
	const { folder, cache, list } = createEngine();
	let code = "ENOSPC";
	const restore = mockFs(t, fs, { rename: () => fail(code) });
	await assert.rejects(getCompiledFolder(folder), {
		message: `There is no space on the disk for \`${cache}\`. Free some and try again.`,
	});
	code = "EACCES";
	await assert.rejects(getCompiledFolder(folder), { code: "EACCES" });
	assert.deepEqual(list(), []);
	restore();
	assert.equal(path.dirname(await getCompiledFolder(folder)), cache);
});

test("uses what another process has compiled meanwhile", async (t) => {
	const { folder, list } = createEngine();
	mockFs(t, fs, {
		rename: async (from: string, to: string) => {
			cpSync(from, to, { recursive: true });
			await fail("ENOTEMPTY");
		},
	});
	const compiled = await getCompiledFolder(folder);
	assert.match(readFileSync(path.join(compiled, "lib/cli/new.mjs"), "utf8"), /lib\/cli\/new\.ts/);
	assert.deepEqual(list(), [path.basename(compiled)]);
});

test("has all files of the modules before their folder gets its name", async (t) => {
	const { folder } = createEngine();
	const { rename } = fs;
	let files: string[] = [];
	mockFs(t, fs, {
		rename: async (from: string, to: string) => {
			assert.equal(existsSync(to), false);
			files = readdirSync(from, { recursive: true, encoding: "utf8" });
			await rename(from, to);
		},
	});
	const compiled = await getCompiledFolder(folder);
	assert.deepEqual(readdirSync(compiled, { recursive: true, encoding: "utf8" }).sort(), files.sort());
	assert.ok(files.includes(path.join("lib", "next", "configure.mjs")));
});

test("deletes the code of versions that weren't used for a day", async () => {
	const { folder, cache, list } = createEngine();
	writeFiles(cache, { "older/a.mjs": "", "newer/a.mjs": "" });
	mkdirSync(path.join(cache, "new-left"));
	for (const name of ["older", "new-left"]) utimesSync(path.join(cache, name), 1, 1);
	const compiled = await getCompiledFolder(folder);
	assert.deepEqual(list().sort(), ["newer", path.basename(compiled)].sort());
});
