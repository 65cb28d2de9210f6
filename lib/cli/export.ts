import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "@/lib/next/build/build";
import { getExportDir, getSiteDir, getWorkingDir, readEnvironment } from "@/lib/next/environment";
import { writeFolder } from "@/lib/ship/folder";
import { print, printError } from "@/lib/utils/print";
import { untilStopped } from "@/lib/utils/stop-signals.mjs";
import { isNoSpace } from "@/lib/utils/write-atomically";
import { replaceFolder } from "./replace-folder.mjs";

/** Builds the blog, and writes it as files for static hosts into `EXPORT_DIR`, by default `out`. */
export async function run(args: string[]): Promise<void> {
	await build(args);
	const folder = getExportDir();
	const shown = path.relative(getWorkingDir(), folder);
	const siteDir = getSiteDir();
	const temporary = await mkdtemp(`${siteDir}.export-`);
	try {
		await untilStopped(async (stopped) => {
			// Users of web servers can read this folder, unlike a temporary folder of the system.
			const written = path.join(temporary, "new");
			const { made, reused } = await writeFolder(siteDir, written, readEnvironment().cacheDir);
			print(`Images: ${made} made, ${reused} reused from earlier builds.`);
			await replaceFolder(written, folder, stopped);
		});
		print(`The blog is in \`${shown}/\`. Copy this folder to any static host.`);
	} catch (error) {
		if (!isNoSpace(error)) throw error;
		printError(`There is no space on the disk for \`${shown}\`. Free some and try again.`);
		process.exitCode = 1;
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}
