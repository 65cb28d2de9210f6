import { link, lstat, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { undefinedIfMissing } from "./missing-file";
import { NO_LINKS } from "./write-new";

/**
 * Moves a file or folder to a free path, and makes the folders around it. Returns whether it was moved: an existing
 * file or folder at the new path stays as it is.
 */
export async function moveNew(from: string, to: string): Promise<boolean> {
	const moved = await lstat(from);
	const existing = await lstat(to).catch(undefinedIfMissing);
	// Where case doesn't matter, a name that differs in case alone is the same file.
	const isSame = existing !== undefined && existing.ino === moved.ino && existing.dev === moved.dev;
	if (existing && !isSame) return false;
	await mkdir(path.dirname(to), { recursive: true });
	if (moved.isFile() && !isSame && (await tryLink(from, to))) await rm(from);
	else if (moved.isFile() && !isSame && (await lstat(to).catch(undefinedIfMissing))) return false;
	else await rename(from, to);
	return true;
}

/** Gives a file a second name; returns `false` if the file system can't, or if the name is taken by now. */
async function tryLink(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		const { code = "" } = error as NodeJS.ErrnoException;
		if (code === "EEXIST" || NO_LINKS.has(code)) return false;
		throw error;
	}
}
