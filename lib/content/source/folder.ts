import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { Folder } from "./types";

/** Opens a folder. Reads synchronously, as everything else depends on the result, and the files are few and small. */
export function openFolder(root: string): Folder {
	const inRoot = (file: string) => path.join(/* turbopackIgnore: true */ root, file);
	const getStats = (file: string) => statSync(inRoot(file), { throwIfNoEntry: false });
	const readOr = <T>(fallback: T, read: () => T): T => {
		try {
			return read();
		} catch {
			// An unreadable file is not part of a layout. Unreadable posts are reported when they are read.
			return fallback;
		}
	};
	return {
		isFile: (file) => readOr(false, () => getStats(file)?.isFile() ?? false),
		isFolder: (file) => readOr(false, () => getStats(file)?.isDirectory() ?? false),
		names: (file) => readOr([], () => readdirSync(inRoot(file)).sort()),
		entries: (file) =>
			readOr([], () =>
				readdirSync(inRoot(file), { withFileTypes: true })
					.map((entry) => {
						const isFolder = entry.isSymbolicLink()
							? (getStats(path.posix.join(file, entry.name))?.isDirectory() ?? false)
							: entry.isDirectory();
						return { name: entry.name, isFolder };
					})
					.sort((a, b) => (a.name < b.name ? -1 : 1)),
			),
		readStart: (file, bytes) => readOr("", () => readStart(inRoot(file), bytes)),
		read: (file) => readOr("", () => readFileSync(inRoot(file), "utf8").replace(/^\uFEFF/, "")),
	};
}

/** Opens a folder of a folder. */
export function openSubfolder(folder: Folder, root: string): Folder {
	const inRoot = (file: string) => (file ? `${root}/${file}` : root);
	return {
		isFile: (file) => folder.isFile(inRoot(file)),
		isFolder: (file) => folder.isFolder(inRoot(file)),
		names: (file) => folder.names(inRoot(file)),
		entries: (file) => folder.entries(inRoot(file)),
		read: (file) => folder.read(inRoot(file)),
		readStart: (file, bytes) => folder.readStart(inRoot(file), bytes),
	};
}

function readStart(file: string, bytes: number): string {
	const descriptor = openSync(file, "r");
	try {
		const buffer = Buffer.alloc(bytes);
		const length = readSync(descriptor, buffer, 0, bytes, 0);
		return buffer
			.toString("utf8", 0, length)
			.replace(/^\uFEFF/, "")
			.replace(/\r\n?/g, "\n");
	} finally {
		closeSync(descriptor);
	}
}
