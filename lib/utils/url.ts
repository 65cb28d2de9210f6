import { trimEndOf } from "./text";

/** The path at which the page of `404.html` is rendered, as Next has a page of its own at `/404`. */
export const NOT_FOUND_PATH = "/_404";

/** Returns the path of the 404 page of a locale, by what its paths begin with. */
export function notFoundPath(prefix: string): string {
	return prefix ? `${prefix}/404` : NOT_FOUND_PATH;
}

/** The URL of a blog that only this machine has. */
export const LOCAL_URL = "http://localhost:3000";

/** The base of relative URLs; no site has it. */
const ANY_PAGE = "https://page.invalid/";
/**
 * Matches host names and IPv4 addresses, which a policy can name:
 * https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** Browsers ignore these characters before a URL and inside its scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const IGNORED = /[\u0000-\u0020\u007f-\u00a0]/g;

const FILE = /^(?:file:|blob:|[a-z]:(?:[\\/]|%5c))/i;
const LOCAL_HOST = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

const SCRIPT = /^(?:javascript|vbscript):/i;
const DOCUMENT = /^data:(?!image\/(?!svg)|font\/|audio\/|video\/)/i;

/** Percent-encodes the segments of a path, for an `href`. */
export function encodePath(path: string): string {
	return path.split("/").map(encodeURIComponent).join("/");
}

/** Adds a slash to the end of the path of a URL that has none there. */
export function addSlash(url: string): string {
	return url.replace(/\/?(?=[?#]|$)/, "/");
}

/** Returns text with invalid percent-encoding unchanged. */
export function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Returns a path without a slash at its end, such as `/my/blog`; empty for the root of a host. */
export function getUrlPath(url: string): string {
	return trimEndOf(new URL(url).pathname, "/");
}

/** Returns what follows a prefix without a slash at its end, such as `/blog`, in a path; `undefined` if the path isn't below it. */
export function removePrefix(path: string, prefix: string): string | undefined {
	if (path === prefix) return "/";
	return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
}

/** Tells whether a URL is a path, and not relative to a page or to the protocol as in `//host`. */
export function isSitePath(url: string): boolean {
	return /^\/(?![/\\])/.test(url);
}

/** Parses a URL of another site as a browser does; `undefined` for paths, fragments and other schemes than HTTP. */
export function parseExternalUrl(url: string): URL | undefined {
	// Most URLs in pages are paths, which this decides quickly.
	if (/^\/[\w.-]/.test(url) || !URL.canParse(url, ANY_PAGE)) return undefined;
	const parsed = new URL(url, ANY_PAGE);
	return /^https?:$/.test(parsed.protocol) && parsed.origin !== new URL(ANY_PAGE).origin ? parsed : undefined;
}

/** Tells whether the host of a URL has only characters without a meaning in a policy, unlike `*` and `;`. */
export function hasValidHost({ hostname }: URL): boolean {
	return HOST.test(hostname);
}

/** Tells whether a URL is that of a file of a computer, such as `file:///a.png` or `C:/a.png`, or one that works only in the page that has made it, as `blob:` does. */
export function isFileUrl(url: string): boolean {
	return FILE.test(url.replace(IGNORED, ""));
}

/** Tells whether the host of a URL is the computer on which it is opened. */
export function isLocalHost({ hostname }: Pick<URL, "hostname">): boolean {
	return LOCAL_HOST.test(hostname);
}

export function isScriptUrl(url: string): boolean {
	return SCRIPT.test(url.replace(IGNORED, ""));
}

/** Tells whether a URL contains a document, which can have scripts. */
export function isDocumentUrl(url: string): boolean {
	return DOCUMENT.test(url.replace(IGNORED, ""));
}
