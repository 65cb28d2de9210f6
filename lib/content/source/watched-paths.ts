import type { Project } from "./types";

/** Matches folders with settings of other systems. */
const SETTINGS_FOLDER =
	/^(config|data|_data|_includes|src|src\/(_data|_includes|consts\.\w+|content)|content\/(_data|_includes)|lib)(\/|$)/;

/** Matches output of builds and package managers. */
const GENERATED_FOLDER = /^(\.git|\.next|\.quire|\.vercel|node_modules|out)(\/|$)/;

/**
 * Tells whether a change may affect the blog, unlike one in the output of another system. `path` is relative to the
 * content folder.
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
