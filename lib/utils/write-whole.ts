import { spawn } from "node:child_process";
import { constants, copyFile, link, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describeWriteError, isNoSpace, removeLeft } from "./write-atomically";

/**
 * Writes a file of a set that nobody reads before it is complete, and so without a temporary file. If the disk is
 * full, throws an error with the file and a remedy, and leaves no part of the file.
 */
export async function writeWhole(file: string, content: string | Uint8Array, { flag = "w" } = {}): Promise<void> {
	await orRemove(file, writeFile(file, content, { flag }));
}

export async function copyWhole(from: string, to: string, mode = 0): Promise<void> {
	await orRemove(to, copyFile(from, to, mode));
}

/** Gives a file a second path, which must be free: by a hard link, or a copy where the disk has none. */
export async function linkWhole(from: string, to: string): Promise<void> {
	await link(/* turbopackIgnore: true */ from, /* turbopackIgnore: true */ to).catch(() =>
		copyWhole(from, to, constants.COPYFILE_EXCL),
	);
}

/** Returns a function that creates the folder of a file, once for each folder. */
export function createFolders(): (file: string) => Promise<void> {
	const made = new Map<string, Promise<unknown>>();
	return async (file) => {
		const folder = path.dirname(file);
		const making = made.get(folder) ?? mkdir(/* turbopackIgnore: true */ folder, { recursive: true });
		made.set(folder, making);
		await making;
	};
}

/**
 * Waits until all files on the disk of a folder are written, as a power failure could lose them until then. Syncing
 * each file would take several times as long. Returns `false` if the system has no command for it; Linux has one.
 */
export async function syncDisk(folder: string): Promise<boolean> {
	if (process.platform !== "linux") return false;
	const child = spawn("sync", ["-f", folder], { stdio: ["ignore", "ignore", "inherit"] });
	return new Promise((resolve) => {
		child.once("error", () => resolve(false));
		child.once("close", (code) => resolve(code === 0));
	});
}

async function orRemove(file: string, written: Promise<void>): Promise<void> {
	try {
		await written;
	} catch (error) {
		if (isNoSpace(error)) await removeLeft(file);
		throw describeWriteError(error, file);
	}
}
