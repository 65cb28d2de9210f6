import path from "node:path";
import { trimOf } from "./text";

/*
 * For paths that are known only at run time. Next hashes every file that `path.join` may name, as one that a page
 * reads: a build would take ten times as long. The comment prevents that:
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/output
 */

export const joinPath = (first: string, ...others: readonly string[]): string =>
	path.join(/* turbopackIgnore: true */ first, ...others);

export const resolvePath = (first: string, ...others: readonly string[]): string =>
	path.resolve(/* turbopackIgnore: true */ first, ...others);

/** Tells whether a path in settings stays inside the content folder and is not the folder itself. */
export function isInsideFolder(folder: string): boolean {
	const isRelative = !/^([a-z]:)?[/\\]|\\|(^|\/)\.\.(\/|$)/i.test(folder.trim());
	return isRelative && normalizeFolder(folder) !== "";
}

/** Tells whether a path in settings is the content folder itself, or stays inside it. */
export function isInContentFolder(folder: string): boolean {
	return isInsideFolder(folder) || /^\.\/?$/.test(folder.trim());
}

/** Removes `.` segments and surrounding slashes from a folder in settings, such as `./blog/`; empty for `./`. */
export function normalizeFolder(folder: string): string {
	return trimOf(path.posix.normalize(folder.trim()), "/").replace(/^\.$/, "");
}

/** Returns a key that files share which are the same on some disks. */
export function fileKey(file: string): string {
	return file.normalize("NFC").toLowerCase();
}
