import { statSync } from "node:fs";

/** Returns a text that changes with the content of a file; empty for a missing file. */
export function getFileState(file: string): string {
	const stats = statSync(/* turbopackIgnore: true */ file, { bigint: true, throwIfNoEntry: false });
	return stats ? [stats.ino, stats.size, stats.mtimeNs].join() : "";
}
