import type { Project } from "./types";

/** Matches the folders in which other systems keep their settings. */
const SETTINGS_FOLDER =
	/^(config|data|_data|_includes|src|src\/(_data|_includes|consts\.\w+|content)|content\/(_data|_includes)|lib)(\/|$)/;

/**
 * Tells whether a change of a path, relative to the content folder, may affect the blog; the output of other systems
 * doesn't.
 */
export function isWatched({ system, mounts }: Project, path: string): boolean {
	if (!system || path === "" || (!path.includes("/") && /\.\w+$/.test(path))) return true;
	const isMounted = mounts.some(({ from }) => `${path}/`.startsWith(`${from}/`) || from.startsWith(`${path}/`));
	return isMounted || (SETTINGS_FOLDER.test(path) && path.split("/").length < 4);
}
