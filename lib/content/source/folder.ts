import { readdirSync, readFileSync, statSync } from "node:fs";
import { RealPaths } from "./real-paths";
import type { Folder } from "./types";

/**
 * Opens a folder; symbolic links that lead out of it count as missing. Reads synchronously, as everything else depends on
 * the result, and the files are few and small.
 */
export function openFolder(root: string, paths = new RealPaths(root)): Folder {
	const readOr = <T>(fallback: T, file: string, read: (real: string) => T): T => {
		try {
			const real = paths.resolve(file);
			return real === undefined ? fallback : read(real);
		} catch {
			// An unreadable file is not part of a layout. Unreadable posts are reported when they are read.
			return fallback;
		}
	};
	return {
		isFile: (file) => readOr(false, file, (real) => statSync(real).isFile()),
		isFolder: (file) => readOr(false, file, (real) => statSync(real).isDirectory()),
		names: (file) => readOr([], file, (real) => readdirSync(real).sort()),
		read: (file) => readOr("", file, (real) => readFileSync(real, "utf8").replace(/^\uFEFF/, "")),
	};
}
