import { encodePath } from "@/lib/utils/url";

/** Returns the path of the page about a post on the desk. */
export function deskPath(postPath: string): string {
	return `/desk/post${encodePath(postPath)}`;
}
