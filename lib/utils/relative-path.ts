/** Whether a path stays in the content folder. */
export function isInsideFolder(path: string): boolean {
	return !/^([a-z]:)?[/\\]{1,2}|(^|[/\\])\.\.([/\\]|$)|\\|^\.?$/i.test(path.trim());
}

/** A folder as settings write it, such as `./blog/`, without the slashes around it. */
export function normalizeFolder(path: string): string {
	return path.replace(/^\.?\/+|\/+$/g, "");
}
