import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { replaceFile } from "quire-blog/tools/blog";

/** Turns the error for a missing file into `undefined`; throws all others. */
export function undefinedIfMissing(error: unknown): undefined {
	const { code } = error as NodeJS.ErrnoException;
	// The last code is for a name that is too long for any file.
	if (!["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(String(code))) throw error;
}

/** Reads a text file; returns `undefined` if it isn't UTF-8, so that it can't be written back as it is. */
export async function readUtf8(path: string): Promise<string | undefined> {
	const bytes = await readFile(path);
	return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** Replaces a text file, unless another program has changed it since `before` was read. Returns whether it was replaced. */
export function replaceText(path: string, before: string, after: string): Promise<boolean> {
	return replaceFile(path, after, (current) => current?.equals(Buffer.from(before)) === true);
}
