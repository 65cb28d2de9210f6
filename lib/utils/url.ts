/** Percent-encodes the segments of a path, for an `href`. */
export function encodePath(path: string): string {
	return path.split("/").map(encodeURIComponent).join("/");
}

export const SEARCH_PATH = "/search";

/** Tells whether a URL is a path, and not relative to a page or to the protocol as in `//host`. */
export function isSitePath(url: string): boolean {
	return /^\/(?![/\\])/.test(url);
}

/** The base of relative URLs; no site has it. */
const ANY_PAGE = "https://page.invalid/";
/**
 * Matches host names and IPv4 addresses, which a policy can name:
 * https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** Parses a URL of another site as a browser does; `undefined` for paths, fragments and other schemes than HTTP. */
export function parseExternalUrl(url: string): URL | undefined {
	// Most URLs in pages are paths, which this decides quickly.
	if (/^\/[\w.-]/.test(url) || !URL.canParse(url, ANY_PAGE)) return undefined;
	const parsed = new URL(url, ANY_PAGE);
	return /^https?:$/.test(parsed.protocol) && parsed.origin !== new URL(ANY_PAGE).origin ? parsed : undefined;
}

/** A host name has no characters that have a meaning in a policy, such as `*` and `;`. */
export function hasValidHost({ hostname }: URL): boolean {
	return HOST.test(hostname);
}
