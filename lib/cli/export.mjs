// Builds the blog as files for any static host.
import { createRequire } from "node:module";
import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { getExportFolder } from "../next/export-folder.mjs";
import { replaceFolder } from "./replace-folder.mjs";
import { runChild } from "./run-child.mjs";
import { untilStopped } from "./stop-signals.mjs";

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
		if (folder !== output) await untilStopped((stopped) => replaceFolder(output, folder, stopped));
		console.log(`The blog is in \`${shown}/\`. Copy this folder to any static host.`);
	} catch (error) {
		if (!/^(?:ENOSPC|EDQUOT|EFBIG)$/.test(String(/** @type {NodeJS.ErrnoException} */ (error).code))) throw error;
		console.error(`There is no space on the disk for \`${shown}\`. Free some and try again.`);
		process.exitCode = 1;
	}
}
