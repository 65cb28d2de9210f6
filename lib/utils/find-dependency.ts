import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { joinPath } from "./paths";

/**
 * Finds a package as Node.js does, for code in a folder. Returns its folder without symbolic links.
 * https://nodejs.org/docs/latest-v20.x/api/modules.html#loading-from-node_modules-folders
 */
export function findDependency(folder: string, name: string): string | undefined {
	const candidates = listAncestors(folder)
		.filter((one) => path.basename(one) !== "node_modules")
		.map((one) => joinPath(one, "node_modules", name));
	const found = candidates.find((one) => existsSync(joinPath(one, "package.json")));
	return found && realpathSync(found);
}

/**
 * Returns the root of the repository that a folder is in: the folder itself, or one above it. Repositories in subfolders don't count, as
 * their files may be somebody else's.
 */
export function findRoot(folder: string): string | undefined {
	return listAncestors(folder).find((one) => existsSync(joinPath(one, ".git")));
}

/** Lists a folder and those that contain it, the innermost first. */
export function listAncestors(folder: string): string[] {
	const parent = path.dirname(folder);
	return parent === folder ? [folder] : [folder, ...listAncestors(parent)];
}
