import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { undefinedIfMissing } from "./read-file";
import { describeWriteError, removeLeft, syncFile } from "./write-atomically";

/** The error codes of file systems without hard links. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"]);

/**
 * Writes a file that doesn't exist yet, and the folders around it. Other processes see all of it or nothing, or on
 * file systems without hard links an empty file for a moment. Returns whether it was written: an existing file stays
 * as it is.
 */
export async function writeNew(file: string, content: string | Uint8Array): Promise<boolean> {
	const temporaryFile = `${file}.${randomUUID()}`;
	await mkdir(path.dirname(file), { recursive: true });
	try {
		const handle = await open(temporaryFile, "wx");
		try {
			await handle.writeFile(content);
			await syncFile(handle);
		} finally {
			await handle.close();
		}
		return await claimName(temporaryFile, file);
	} catch (error) {
		throw describeWriteError(error, file);
	} finally {
		await removeLeft(temporaryFile);
	}
}

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

/** Renames a file, unless the name is taken. */
async function claimName(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		if (!NO_LINKS.has(codeOf(error))) throw error;
	}
	try {
		// Only one process can create the file, and only that one replaces it.
		await (await open(to, "wx")).close();
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	}
	try {
		await rename(from, to);
		return true;
	} catch (error) {
		await removeLeft(to);
		throw error;
	}
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code);

/** Gives a file a second name; returns `false` if the file system can't, or if the name is taken by now. */
async function tryLink(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST" || NO_LINKS.has(codeOf(error))) return false;
		throw error;
	}
}
