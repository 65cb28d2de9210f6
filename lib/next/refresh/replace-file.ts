import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes a file in place of one that may be a link to that of another build, which stays as it is. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await rm(file, { force: true });
	await writeFile(file, content);
}
