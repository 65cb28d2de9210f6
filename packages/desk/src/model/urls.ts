import { encodePath } from "@/lib/utils/url";

/** Returns the path of the desk's page about a post. `postPath` is its path on the site. */
export function postDeskPath(postPath: string): string {
	return `/post${encodePath(postPath)}`;
}

export function writePath(postPath: string, line?: number): string {
	return `/write${encodePath(postPath)}${line === undefined ? "" : `?line=${line}`}`;
}

export function renameDeskPath(postPath: string): string {
	return `/rename${encodePath(postPath)}`;
}
