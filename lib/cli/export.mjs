import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { getExportFolder } from "../next/export-folder.mjs";
import { runChild } from "./run-child.mjs";

const output = path.resolve(getExportFolder(process.env.BUILD_DIR));
/** Where the export should be; only a project outside the engine's folder has it elsewhere. */
const folder = path.resolve(process.env.EXPORT_DIR || output);

// Next runs in a separate process, because it reads the environment when it starts.
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
process.exitCode = await runChild([next, "build", ...process.argv.slice(2)], {
	env: { ...process.env, OUTPUT: "export" },
});
if (process.exitCode === 0) {
	const shown = path.relative(process.env.WORKING_DIR || process.cwd(), folder);
	try {
		if (folder !== output) move(output, folder);
		console.log(`The blog is in \`${shown}/\`. Copy this folder to any static host.`);
	} catch (error) {
		if (!/^(?:ENOSPC|EDQUOT|EFBIG)$/.test(String(/** @type {NodeJS.ErrnoException} */ (error).code))) throw error;
		console.error(`There is no space on the disk for \`${shown}\`. Free some and try again.`);
		process.exitCode = 1;
	}
}

/**
 * Moves a folder to the place of another, also to another disk, where the other one is there until all of this one is.
 * @param {string} source
 * @param {string} target
 */
function move(source, target) {
	const moved = `${target}.new`;
	rmSync(moved, { recursive: true, force: true });
	mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
	try {
		renameSync(source, moved);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EXDEV") throw error;
		copy(source, moved);
		rmSync(source, { recursive: true });
	}
	rmSync(target, { recursive: true, force: true });
	renameSync(moved, target);
}

/**
 * Copies a folder, or leaves nothing.
 * @param {string} source
 * @param {string} target
 */
function copy(source, target) {
	try {
		cpSync(source, target, { recursive: true });
	} catch (error) {
		rmSync(target, { recursive: true, force: true });
		throw error;
	}
}
