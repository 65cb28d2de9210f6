import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { resolveMounts } from "@/lib/content/source/mounts";
import { getProject } from "@/lib/content/source/project";
import { contentDir } from "@/lib/utils/content-dir";

/** The absolute path of a file of the content, given by its path in this blog's layout. */
export function contentFilePath(file: string): string {
	const places = resolveMounts(getProject(), file);
	return onDisk(places.find((place) => places.length === 1 || existsAt(place)) ?? places[0] ?? `${NOWHERE}/${file}`);
}

/** The path at which an owner finds a file of the content, relative to the content folder. */
export function ownerPath(file: string): string {
	return path.relative(contentDir, contentFilePath(file)).replaceAll("\\", "/").replace(`${NOWHERE}/`, "");
}

/** No site has such a folder: what it doesn't have is looked for there. */
const NOWHERE = ".nowhere";

/** The absolute path of a place that is given relative to the content folder. */
export function onDisk(file: string): string {
	return path.join(/* turbopackIgnore: true */ contentDir, file);
}

/** Whether something is at a place that is given likewise. */
export function existsAt(file: string): boolean {
	return existsSync(onDisk(file));
}

/** Whether a folder is at a place that is given likewise. */
export async function isDirectory(file: string): Promise<boolean> {
	return stat(onDisk(file)).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

/** What a file that isn't there is read as; other errors stay errors. */
export function missing(error: NodeJS.ErrnoException): undefined {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
	throw error;
}
