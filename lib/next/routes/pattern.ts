/** A path as a pattern that matches just it: https://github.com/pillarjs/path-to-regexp */
export function exactPattern(path: string): string {
	return encodeURI(path).replace(/[:()*+?{}[\]\\^$|.]/g, "\\$&");
}
