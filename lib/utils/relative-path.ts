/** Tells whether a relative path of the settings stays inside the content folder and is not the folder itself. */
export function isInsideFolder(path: string): boolean {
	return !/^([a-z]:)?[/\\]{1,2}|(^|[/\\])\.\.([/\\]|$)|\\|^\.?$/i.test(path.trim());
}

/** Removes the leading `./` and the slashes around a folder that is written in settings, such as `./blog/`. */
export function normalizeFolder(path: string): string {
	return path.replace(/^\.?\/+|\/+$/g, "");
}
