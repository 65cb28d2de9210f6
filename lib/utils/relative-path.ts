import path from "node:path/posix";
import { trimOf } from "./trim";

/** Tells whether a path in settings stays inside the content folder and is not the folder itself. */
export function isInsideFolder(folder: string): boolean {
	const isRelative = !/^([a-z]:)?[/\\]|\\|(^|\/)\.\.(\/|$)/i.test(folder.trim());
	return isRelative && normalizeFolder(folder) !== "";
}

/** Removes `.` segments and surrounding slashes from a folder in settings, such as `./blog/`; empty for `./`. */
export function normalizeFolder(folder: string): string {
	return trimOf(path.normalize(folder.trim()), "/").replace(/^\.$/, "");
}
