import { readdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";

/** Files that Next's client asks for when it moves from page to page. */
const SEGMENT = /(^|\/)__next\.[^/]*\.txt$/;
const FRAMEWORK = /^_next\/(?!static\/media\/).*\.js(\.map)?$/;

/**
 * Takes out of an export what only Next's client would ask for, where no page has it: its scripts, and a copy of every
 * page as flight payload. That is five files a page less, which some hosts count.
 */
export async function pruneFramework(folder: string, pages: string[]): Promise<void> {
	const payloads = new Set(pages.map(payloadOf));
	const files = await readdir(folder, { recursive: true, withFileTypes: true });
	for (const entry of files.filter((entry) => entry.isFile())) {
		const file = path.join(entry.parentPath, entry.name);
		const address = path.relative(folder, file).replaceAll(path.sep, "/");
		if (payloads.has(file) || SEGMENT.test(address) || FRAMEWORK.test(address)) await rm(file);
	}
	const folders = files.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
	// The deepest first, so that a folder of empty folders goes as well.
	for (const one of folders.sort((a, b) => b.length - a.length)) await removeIfEmpty(one);
}

async function removeIfEmpty(folder: string): Promise<void> {
	await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
	});
}

/** Where Next puts the flight payload of an exported page. */
export function payloadOf(page: string): string {
	return page.replace(/\.html$/, ".txt");
}
