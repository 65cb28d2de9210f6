import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "@/lib/next/build/build";
import { getExportDir, getSiteDir, getWorkingDir, readEnvironment } from "@/lib/next/environment";
import { writeFolder } from "@/lib/ship/folder";
import { print, printError } from "@/lib/utils/print";
import { untilStopped } from "@/lib/utils/stop-signals.mjs";
import { isNoSpace } from "@/lib/utils/write-atomically";
import { ExportFolder } from "./export-folder";
import { replaceFolder } from "./replace-folder.mjs";

/** The most names in a message. */
const MAX_NAMES = 5;

/** Builds the blog, and writes it as files for static hosts into `EXPORT_DIR`, by default `out`. */
export async function run(args: string[]): Promise<void> {
	const folder = getExportDir();
	const shown = path.relative(getWorkingDir(), folder) || ".";
	const siteDir = getSiteDir();
	const target = new ExportFolder(folder, `${siteDir}-exports.json`);
	const others = await target.listOthers();
	if (others.length > 0) {
		printError(describeOtherFiles(shown, others));
		process.exitCode = 1;
		return;
	}
	await build(args);
	const temporary = await mkdtemp(`${siteDir}.export-`);
	try {
		await untilStopped(async (stopped) => {
			// Users of web servers can read this folder, unlike a temporary folder of the system.
			const written = path.join(temporary, "new");
			const { made, reused } = await writeFolder(siteDir, written, readEnvironment().cacheDir);
			print(`Images: ${made} made, ${reused} reused from earlier builds.`);
			await target.replaceBy(written, () => replaceFolder(written, folder, stopped));
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

function describeOtherFiles(folder: string, names: readonly string[]): string {
	const shown = names.slice(0, MAX_NAMES).map((name) => `\`${name}\``);
	const rest = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : "";
	return `\`${folder}\` has files that no export has written, and an export replaces the whole folder: ${shown.join(", ")}${rest}. Put what readers are to get, such as \`CNAME\`, into \`public/\` of the content, and move the files away. Or export to another folder, with \`--out\` or \`EXPORT_DIR\`, and copy it into this one, such as that of a Git repository.`;
}
