import { constants, copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { contentFilePath, ownerPath } from "@/lib/content/source/files";
import { isSanitized, readPublicFile } from "@/lib/images/public-file";
import { UnreadableSvg } from "@/lib/images/svg/sanitize";

/** Puts a static file of the content where readers get it; false for one that they can't have, which is said. */
export async function publishFile(file: string, target: string, { replace } = { replace: true }): Promise<boolean> {
	await mkdir(path.dirname(target), { recursive: true });
	if (!isSanitized(file)) {
		await copyFile(contentFilePath(file), target, replace ? 0 : constants.COPYFILE_EXCL);
		return true;
	}
	try {
		await writeFile(target, await readPublicFile(file), { flag: replace ? "w" : "wx" });
		return true;
	} catch (error) {
		if (!(error instanceof UnreadableSvg)) throw error;
		console.warn(`${ownerPath(file)} is left out: ${error.message}.`);
		return false;
	}
}
