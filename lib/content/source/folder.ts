import { readdirSync, readFileSync, statSync } from "node:fs";
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
		read: (file) => readOr("", () => readFileSync(inRoot(file), "utf8").replace(/^\uFEFF/, "")),
	};
}
