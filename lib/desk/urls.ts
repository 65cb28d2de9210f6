import { encodePath } from "@/lib/utils/url";

/** Tells whether a path belongs to the desk. */
export function isDeskPath(path: string): boolean {
	return path === "/desk" || path.startsWith("/desk/");
}

/** Returns the path of the desk's page about a post, which is at `postPath` on the site. */
export function postDeskPath(postPath: string): string {
	return `/desk/post${encodePath(postPath)}`;
}
