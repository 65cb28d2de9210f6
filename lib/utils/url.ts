/** Percent-encodes the segments of a path, for an `href`. */
export function encodePath(path: string): string {
	return path.split("/").map(encodeURIComponent).join("/");
}

/** The path of the search page. */
export const SEARCH_PATH = "/search";
