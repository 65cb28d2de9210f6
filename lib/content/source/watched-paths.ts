import type { Project } from "./types";

/** Matches the folders in which other systems keep their settings. */
const SETTINGS_FOLDER =
	/^(config|data|_data|_includes|src|src\/(_data|_includes|consts\.\w+|content)|content\/(_data|_includes)|lib)(\/|$)/;

/** Matches what builds and package managers write into the folder of a project. */
const GENERATED_FOLDER = /^(\.git|\.next|\.quire|\.vercel|node_modules|out)(\/|$)/;

/**
 * Tells whether a change of a path, relative to the content folder, may affect the blog; the output of other systems
 * doesn't.
 */
export function isWatched({ system, mounts, root }: Project, path: string): boolean {
	if (GENERATED_FOLDER.test(path)) return false;
	if (!system || path === "" || isTopFile(path)) return true;
	const isMounted = mounts.some(({ from }) => `${path}/`.startsWith(`${from}/`) || from.startsWith(`${path}/`));
	const inSite = root === undefined ? path : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : "";
	return isMounted || isTopFile(inSite) || (SETTINGS_FOLDER.test(inSite) && inSite.split("/").length < 4);
}

function isTopFile(path: string): boolean {
	return !path.includes("/") && /\.\w+$/.test(path);
}
