import { encodePath } from "@/lib/utils/url";

/** Tells whether a path belongs to the desk. */
export function isDeskPath(path: string): boolean {
	return path === "/desk" || path.startsWith("/desk/");
}

/** Returns the path of the desk's page about a post, which is at `postPath` on the site. */
export function postDeskPath(postPath: string): string {
	return `/desk/post${encodePath(postPath)}`;
}

/** Returns the path of the editor of a post, which is at `postPath` on the site; at a line, if one is given. */
export function writePath(postPath: string, line?: number): string {
	return `/desk/write${encodePath(postPath)}${line === undefined ? "" : `?line=${line}`}`;
}

/** Returns the path of the desk's page on which a post gets another path or file name. */
export function renameDeskPath(postPath: string): string {
	return `/desk/rename${encodePath(postPath)}`;
}
