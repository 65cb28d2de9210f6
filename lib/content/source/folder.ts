import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Folder } from "./types";

/** A folder on disk, read at once: everything else depends on what is found, and these files are few and small. */
export function openFolder(root: string): Folder {
	const inRoot = (file: string) => path.join(/* turbopackIgnore: true */ root, file);
	const found = (file: string) => statSync(inRoot(file), { throwIfNoEntry: false });
	const ask = <T>(look: () => T, otherwise: T): T => {
		try {
			return look();
		} catch {
			// What can't be looked at isn't part of a layout; reading posts tells of what can't be read.
			return otherwise;
		}
	};
	return {
		isFile: (file) => ask(() => found(file)?.isFile() ?? false, false),
		isFolder: (file) => ask(() => found(file)?.isDirectory() ?? false, false),
		names: (file) => ask(() => readdirSync(inRoot(file)).sort(), []),
		read: (file) => ask(() => readFileSync(inRoot(file), "utf8").replace(/^\uFEFF/, ""), ""),
	};
}
