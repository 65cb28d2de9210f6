import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { describeWriteError } from "./write-atomically";

/** The error codes of file systems without hard links. */
export const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"]);

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
			await handle.sync();
		} finally {
			await handle.close();
		}
		return await claimName(temporaryFile, file);
	} catch (error) {
		throw describeWriteError(error, file);
	} finally {
		await rm(temporaryFile, { force: true }).catch(() => {});
	}
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
		await rm(to, { force: true }).catch(() => {});
		throw error;
	}
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code);
