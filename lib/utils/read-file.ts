import { isUtf8 } from "node:buffer";
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { getErrorMessage } from "./error-message";

/** The last code is for a name that is too long for any file. */
const MISSING = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"];

/** Reads a text file; returns `undefined` if it isn't UTF-8, so that it can't be written back as it is. */
export async function readUtf8(path: string): Promise<string | undefined> {
	const bytes = await readFile(path);
	return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** Tells whether an error is that of a missing file. */
export function isMissing(error: unknown): boolean {
	return MISSING.includes(String((error as NodeJS.ErrnoException | undefined)?.code));
}

/** Turns the error for a missing file into `undefined`; throws all others. */
export function undefinedIfMissing(error: unknown): undefined {
	if (!isMissing(error)) throw error;
}

/** Describes why a file can't be read or written, without its absolute path. */
export function describeFileError(error: unknown): string {
	const message = getErrorMessage(error);
	const { syscall } = Object(error);
	return syscall === undefined ? message : message.replace(new RegExp(`, ${syscall}\\b.*$`, "s"), "");
}

/** Returns the part of a path in a folder that is a symbolic link, which may lead out of it; `undefined` if none is. */
export async function findLink(folder: string, file: string): Promise<string | undefined> {
	const segments = file.split("/");
	for (let length = 1; length <= segments.length; length += 1) {
		const part = segments.slice(0, length).join("/");
		const stats = await lstat(path.join(folder, part)).catch(undefinedIfMissing);
		if (stats?.isSymbolicLink()) return part;
	}
	return undefined;
}
