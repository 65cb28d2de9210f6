import { spawnSync } from "node:child_process";
import { cpSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The folder that Next writes an export to. */
const OUTPUT = "out";
/** Where the export should be; only a project outside the engine's folder has it elsewhere. */
const folder = process.env.EXPORT_DIR || OUTPUT;

// Next runs in a separate process, because it reads the environment when it starts.
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const { status } = spawnSync(process.execPath, [next, "build", ...process.argv.slice(2)], {
	stdio: "inherit",
	env: { ...process.env, OUTPUT: "export" },
});
process.exitCode = status ?? 1;
if (status === 0) {
	if (folder !== OUTPUT) move(OUTPUT, folder);
	const shown = path.relative(process.env.WORKING_DIR || process.cwd(), folder);
	console.log(`The blog is in \`${shown}/\`. Copy this folder to any static host.`);
}

/**
 * Moves a folder to the place of another, also to another disk.
 * @param {string} source
 * @param {string} target
 */
function move(source, target) {
	rmSync(target, { recursive: true, force: true });
	try {
		renameSync(source, target);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EXDEV") throw error;
		cpSync(source, target, { recursive: true });
		rmSync(source, { recursive: true });
	}
}
