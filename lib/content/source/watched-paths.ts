import type { Project } from "./types";

/** Where systems keep settings that this blog reads. */
const SETTINGS = /^(config|data|_data|src|src\/(_data|consts\.\w+|content)|content\/_data|lib)(\/|$)/;

/** Whether a change of a path, relative to the content folder, may change the blog: what another system has built doesn't. */
export function isWatched({ system, mounts }: Project, path: string): boolean {
	if (!system || path === "" || (!path.includes("/") && /\.\w+$/.test(path))) return true;
	const isMounted = mounts.some(({ from }) => `${path}/`.startsWith(`${from}/`) || from.startsWith(`${path}/`));
	return isMounted || (SETTINGS.test(path) && path.split("/").length < 4);
}
