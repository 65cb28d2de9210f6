import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type Files = Record<string, string | Uint8Array>;

/** Writes files below a folder, by path. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

/** A content folder outside the project, made of files by path. */
export async function makeContent(files: Files): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "blog-content-"));
	await writeFiles(folder, files);
	return folder;
}

/** Copies folders into a content folder: where from, by where to. */
export async function copyInto(folder: string, copies: Record<string, string>): Promise<void> {
	for (const [to, from] of Object.entries(copies)) {
		await cp(from, join(folder, to), { recursive: true });
	}
}

/** Removes a content folder. */
export const removeContent = (folder: string) => rm(folder, { recursive: true, force: true });
