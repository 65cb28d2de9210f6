import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readFiles } from "@/lib/importers/samples.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

/** Builds the way Next does, as far as the command depends on it. */
const NEXT = `
const { mkdirSync, writeFileSync } = require("node:fs");
const folder = process.env.BUILD_DIR || "out";
mkdirSync(folder, { recursive: true });
writeFileSync(folder + "/index.html", "new");
`;

/** Runs the command in an engine with a small Next; returns what it prints, and the files but for those of the engine. */
function runExport(env: Record<string, string>) {
	const folder = createTemporaryFolder({
		"engine/node_modules/next/dist/bin/next.js": NEXT,
		"engine/out/index.html": "old",
		"site.new/precious.txt": "precious",
	});
	const engine = path.join(folder, "engine");
	const isUsed = (file: string) => !path.extname(file) || file.endsWith(".mjs");
	for (const name of ["lib/cli", "lib/next"]) {
		cpSync(name, path.join(engine, name), { recursive: true, filter: isUsed });
	}
	const { stdout, stderr } = spawnSync(process.execPath, ["lib/cli/export.mjs"], {
		cwd: engine,
		env: { ...process.env, BUILD_DIR: "", WORKING_DIR: "", ...env },
		encoding: "utf8",
	});
	const files = Object.entries(readFiles(folder)).filter(([file]) => !/^engine\/(?:lib|node_modules)\//.test(file));
	return { printed: stdout + stderr, files: Object.fromEntries(files) };
}

const precious = { "site.new/precious.txt": "precious" };

test("names the folder of the export", () => {
	const { printed, files } = runExport({});
	assert.equal(printed, "The blog is in `out/`. Copy this folder to any static host.\n");
	assert.deepEqual(files, { "engine/out/index.html": "new", ...precious });
});

test("names the folder of `BUILD_DIR`, where Next writes the export then", () => {
	const { printed, files } = runExport({ BUILD_DIR: "builds/next" });
	assert.match(printed, /^The blog is in `builds\/next\/`\./);
	assert.deepEqual(files, { "engine/builds/next/index.html": "new", "engine/out/index.html": "old", ...precious });
});

test("moves that folder, and no older export, to `EXPORT_DIR`", () => {
	const { printed, files } = runExport({ BUILD_DIR: "builds/next", EXPORT_DIR: "../site" });
	assert.match(printed, /^The blog is in `\.\.\/site\/`\./);
	assert.deepEqual(files, { "engine/out/index.html": "old", "site/index.html": "new", ...precious });
});
