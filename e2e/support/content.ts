import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Contents of files by path. */
export type Files = Record<string, string | Uint8Array>;

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

/** Creates a temporary content folder outside the project; returns its path. */
export async function makeContent(files: Files): Promise<string> {
	const folder = await mkdtemp(join(await realpath(tmpdir()), "blog-content-"));
	await writeFiles(folder, files);
	return folder;
}

/** Copies files and folders into a content folder; `copies` has the source by the target. */
export async function copyInto(folder: string, copies: Record<string, string>): Promise<void> {
	for (const [target, source] of Object.entries(copies)) {
		await cp(source, join(folder, target), { recursive: true });
	}
}

/** Removes a content folder. */
export const removeContent = (folder: string) => rm(folder, { recursive: true, force: true });
