import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const VARIABLE = "NoDefaultCurrentDirectoryInExePath";

/** Loads a module in a process of its own, runs code there, and returns the last line of the output. */
function runAfter(module: string, code: string): string {
	const { [VARIABLE]: _, ...env } = process.env;
	const load = module && `await import(${JSON.stringify(pathToFileURL(path.resolve(module)).href)});`;
	const args = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", `${load} ${code}`];
	const { stdout } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
	return stdout.trim().split("\n").at(-1) ?? "";
}

for (const module of ["lib/cli/run.mjs", "lib/cli/quire.ts", "packages/desk/src/program.ts"]) {
	test(`${module} lets Windows look for programs in no working folder`, () => {
		assert.equal(runAfter(module, `console.log(process.env.${VARIABLE})`), "1");
	});
}

test("a command in a foreign folder starts no program of it", { skip: process.platform !== "win32" }, () => {
	const cwd = createTemporaryFolder({ "npm.cmd": "@echo foreign\r\n" });
	const code = `
		const { spawnSync } = await import("node:child_process");
		console.log(spawnSync("npm", ["--version"], { cwd: ${JSON.stringify(cwd)}, shell: true, encoding: "utf8" }).stdout.trim());
	`;
	assert.equal(runAfter("", code), "foreign");
	assert.match(runAfter("lib/cli/search-programs.mjs", code), /^\d+\.\d+\.\d+/);
});
