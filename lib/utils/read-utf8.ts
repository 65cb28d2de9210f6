import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";

/** Reads a text file; returns `undefined` if it isn't UTF-8, so that it can't be written back as it is. */
export async function readUtf8(path: string): Promise<string | undefined> {
	const bytes = await readFile(path);
	return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}
