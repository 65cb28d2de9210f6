/** A path of the site as an `href` holds it: percent-encoded between the slashes. */
export function encodePath(path: string): string {
	return path.split("/").map(encodeURIComponent).join("/");
}

/** Where the blog is searched. */
export const SEARCH_PATH = "/search";
