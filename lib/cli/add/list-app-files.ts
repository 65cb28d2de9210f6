import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Hidden folders, and those with files of packages, of builds, or for readers. */
const OTHERS = /^(?:\.|node_modules$|public$|out$|dist$|build$)/;

/** Lists the files of an app's own code whose names match a pattern, relative to the app, also by symbolic links. */
export function listAppFiles(appDir: string, pattern: RegExp, parent = ""): string[] {
	return readdirSync(path.join(appDir, parent), { withFileTypes: true }).flatMap((entry) => {
		const name = path.posix.join(parent, entry.name);
		if (entry.isDirectory()) return OTHERS.test(entry.name) ? [] : listAppFiles(appDir, pattern, name);
		const isFile = () => statSync(path.join(appDir, name), { throwIfNoEntry: false })?.isFile();
		return pattern.test(entry.name) && isFile() ? [name] : [];
	});
}
