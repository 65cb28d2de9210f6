import { lstat, rm, stat } from "node:fs/promises";
import path from "node:path";
import { joinPath } from "@/lib/utils/paths";
import { printError } from "./print";
import { describeFileError, undefinedIfMissing } from "./read-file";
import { isNoSpace } from "./write-atomically";

const warned = new Set<string>();
/** The error codes of a disk that is read-only on purpose, as that of serverless functions. */
const READ_ONLY = new Set(["EROFS", "ENOENT"]);

/**
 * Writes a file of a cache, without which everything works but takes longer. Returns whether it was written. If it
 * can't be, warns once per process; throws only if the disk is full. `cacheDir` is the folder of all caches; a file
 * or folder that is in the way of the new file or of its folders is removed.
 */
export async function writeToCache(cacheDir: string, file: string, write: () => Promise<unknown>): Promise<boolean> {
	try {
		await writeCleared(cacheDir, file, write);
		return true;
	} catch (error) {
		if (isNoSpace(error)) throw error;
		const isIntended = READ_ONLY.has(String((error as NodeJS.ErrnoException).code));
		if (!isIntended && !warned.has(cacheDir)) {
			const reason = describeFileError(error);
			printError(`The cache \`${cacheDir}\` can't be written, so later runs take longer: ${reason}.`);
			warned.add(cacheDir);
		}
		return false;
	}
}

/** Writes a file below the folder of all caches. If that fails, removes what is in its way, and tries again. */
export async function writeCleared(cacheDir: string, file: string, write: () => Promise<unknown>): Promise<void> {
	try {
		await write();
	} catch (error) {
		if (!(await clearPlace(cacheDir, file))) throw error;
		await write();
	}
}

/** Removes a folder in the place of a file, and files in the place of its folders. Returns whether there was one. */
async function clearPlace(cacheDir: string, file: string): Promise<boolean> {
	const names = path.relative(cacheDir, file).split(path.sep);
	for (let depth = 0; depth <= names.length; depth += 1) {
		const current = joinPath(cacheDir, ...names.slice(0, depth));
		const own = await lstat(current).catch(undefinedIfMissing);
		if (!own) return false;
		// The cache may be a link to a folder. One that leads nowhere is in the way.
		const isFolder = (await stat(current).catch(() => undefined))?.isDirectory() ?? false;
		if (isFolder === depth < names.length) continue;
		await rm(current, { recursive: true, force: true });
		return true;
	}
	return false;
}
