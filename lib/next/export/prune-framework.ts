import type { Dirent } from "node:fs";
import { readdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { type FinishedPage, isWithoutPayload } from "@/lib/next/optimize-html/optimize-pages";

/** The files that Next's client loads on client-side navigation. */
const SEGMENT_PAYLOAD = /(^|\/)__next\.[^/]*\.txt$/;
const FRAMEWORK_SCRIPT = /^_next\/(?!static\/media\/).*\.js(\.map)?$/;

/**
 * Deletes the flight payloads of static pages from an export: no page of the blog asks for them, and some hosts limit the
 * number of files.
 */
export async function deletePayloads(
	folder: string,
	pages: readonly Pick<FinishedPage, "file" | "isStatic" | "isSealed">[],
): Promise<void> {
	const isStatic = new Map(pages.map((page) => [page.file, isWithoutPayload(page)]));
	const pageOf = (name: string) => (name === folder ? path.join(folder, "index.html") : `${name}.html`);
	await deleteFiles(folder, (file) =>
		SEGMENT_PAYLOAD.test(file)
			? isStatic.get(pageOf(path.dirname(file))) !== false
			: file.endsWith(".txt") && isStatic.get(pageOf(file.replace(/\.txt$/, ""))) === true,
	);
}

/** Deletes Next's client from an export in which no page has the framework. */
export async function pruneFramework(folder: string): Promise<void> {
	await deleteFiles(folder, (file) => FRAMEWORK_SCRIPT.test(path.relative(folder, file).replaceAll(path.sep, "/")));
}

/** Deletes some files of a folder, and the folders that are empty then. */
async function deleteFiles(folder: string, isDeleted: (file: string) => boolean): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const fullPath = (entry: Dirent) => path.join(entry.parentPath, entry.name);
	for (const file of entries.filter((entry) => entry.isFile()).map(fullPath)) if (isDeleted(file)) await rm(file);
	// The deepest come first, so that folders with only empty folders are removed too.
	const folders = entries.filter((entry) => entry.isDirectory()).map(fullPath);
	for (const subfolder of folders.sort((a, b) => b.length - a.length)) await removeIfEmpty(subfolder);
}

async function removeIfEmpty(folder: string): Promise<void> {
	await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
	});
}

/** Returns the path of the flight payload of an exported page. */
export function flightPayloadFile(page: string): string {
	return page.replace(/\.html$/, ".txt");
}
