import { lstat } from "node:fs/promises";
import path from "node:path";

/** Returns the part of a path in a folder that is a symbolic link, which may lead out of it; `undefined` if none is. */
export async function findLink(folder: string, file: string): Promise<string | undefined> {
	const segments = file.split("/");
	for (let length = 1; length <= segments.length; length += 1) {
		const part = segments.slice(0, length).join("/");
		const stats = await lstat(path.join(folder, part)).catch(() => undefined);
		if (stats?.isSymbolicLink()) return part;
	}
	return undefined;
}
