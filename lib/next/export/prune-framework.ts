import { readdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";

/** The files that Next's client loads on client-side navigation. */
const SEGMENT_PAYLOAD = /(^|\/)__next\.[^/]*\.txt$/;
const FRAMEWORK_SCRIPT = /^_next\/(?!static\/media\/).*\.js(\.map)?$/;

/**
 * Deletes the files of an export that only Next's client loads: its scripts, and the flight payloads of every page. For
 * exports in which no page has the framework. This saves five files per page, and some hosts limit the number of files.
 */
export async function pruneFramework(folder: string, pages: string[]): Promise<void> {
	const payloads = new Set(pages.map(flightPayloadFile));
	const files = await readdir(folder, { recursive: true, withFileTypes: true });
	for (const entry of files.filter((entry) => entry.isFile())) {
		const file = path.join(entry.parentPath, entry.name);
		const relativePath = path.relative(folder, file).replaceAll(path.sep, "/");
		if (payloads.has(file) || SEGMENT_PAYLOAD.test(relativePath) || FRAMEWORK_SCRIPT.test(relativePath)) await rm(file);
	}
	const folders = files.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
	// The deepest come first, so that folders with only empty folders are removed too.
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
