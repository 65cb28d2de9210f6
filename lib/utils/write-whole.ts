import { copyFile, rm, writeFile } from "node:fs/promises";
import { describeWriteError, isNoSpace } from "./write-atomically";

/**
 * Writes a file that nobody reads before all are written, and so without a temporary one. If there is no space for it, throws an
 * error with the file and a remedy, and leaves no part of it.
 */
export async function writeWhole(file: string, content: string | Uint8Array, { flag = "w" } = {}): Promise<void> {
	await orRemove(file, writeFile(file, content, { flag }));
}

/** Copies a file as {@link writeWhole} writes one. */
export async function copyWhole(from: string, to: string, mode = 0): Promise<void> {
	await orRemove(to, copyFile(from, to, mode));
}

async function orRemove(file: string, written: Promise<void>): Promise<void> {
	try {
		await written;
	} catch (error) {
		if (isNoSpace(error)) await rm(file, { force: true }).catch(() => {});
		throw describeWriteError(error, file);
	}
}
