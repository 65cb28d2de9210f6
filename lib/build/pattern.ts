/** A path as a pattern that matches just it: https://github.com/pillarjs/path-to-regexp */
export function sourceOf(path: string): string {
	return encodeURI(path).replace(/[:()*+?{}[\]\\^$|.]/g, "\\$&");
}
