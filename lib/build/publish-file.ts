import { constants, copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { inContent, shownPath } from "@/lib/content/files";
import { isCleaned, readPublished } from "@/lib/media/published";
import { UnreadableSvg } from "@/lib/media/svg/clean";

/** Puts a static file of the content where readers get it; false for one that they can't have, which is said. */
export async function publishFile(file: string, target: string, { replace } = { replace: true }): Promise<boolean> {
	await mkdir(path.dirname(target), { recursive: true });
	if (!isCleaned(file)) {
		await copyFile(inContent(file), target, replace ? 0 : constants.COPYFILE_EXCL);
		return true;
	}
	try {
		await writeFile(target, await readPublished(file), { flag: replace ? "w" : "wx" });
		return true;
	} catch (error) {
		if (!(error instanceof UnreadableSvg)) throw error;
		console.warn(`${shownPath(file)} is left out: ${error.message}.`);
		return false;
	}
}
