import { type AppLinks, findAppLink } from "./app-links";
import { formatSrcSet, parseSrcSet } from "./html";
import { trimEndOf } from "./text";
import { isSitePath } from "./url";

export interface BasePath {
	/** The path before those of the blog, such as `/my/blog`; empty at the root of the host. */
	prefix: string;
	/** The path of the index on the host. */
	home: string;
	/** What links have to know of the app that the blog is part of, if it is. */
	app?: AppLinks;
}

export const ROOT: BasePath = { prefix: "", home: "/" };

/** The URL of an image at the optimizer, which gets that of the original as a parameter. */
const OPTIMIZED = /^\/_next\/image\?url=(?=%2F)/;
/** The paths that Next itself writes into pages. No post has one. */
const FRAMEWORK_PATH = /^\/_next\//;
/** Matches a path in CSS, quoted or not: https://drafts.csswg.org/css-values-4/#urls */
const CSS_URL = /\burl\(\s*(?:(["'])(\/(?:(?!\1).)*)\1|(\/[^"')\s]*))\s*\)/gi;
/** Platforms answer these paths for the whole host. */
const PLATFORM_PATH = /^\/_vercel\//;

/** Returns a path without a slash at its end, such as `/my/blog`; empty for the root of a host. */
export function getUrlPath(siteUrl: string): string {
	return trimEndOf(new URL(siteUrl).pathname, "/");
}

/**
 * Turns a path of the blog into its path on the host. Other URLs stay as they are, as do those of Next's own files
 * that already have the prefix.
 */
export function addBasePath(url: string, { prefix, home }: BasePath): string {
	const path = url.trim();
	if (prefix === "" || !isSitePath(path) || PLATFORM_PATH.test(path)) return url;
	if (/^\/(?:$|[?#])/.test(path)) return home + path.slice(1);
	const sitePath = removeFrameworkPrefix(path, prefix);
	return prefix + sitePath.replace(OPTIMIZED, `$&${encodeURIComponent(prefix)}`);
}

/** Turns a link into its path on the host, as {@link addBasePath} does, but for links to pages and files of the app. */
export function addBasePathToLink(url: string, basePath: BasePath): string {
	return (basePath.app && findAppLink(url, basePath.app)) ?? addBasePath(url, basePath);
}

/** Removes the base path from the path of one of Next's own files; other paths stay as they are. */
export function removeFrameworkPrefix(path: string, prefix: string): string {
	const sitePath = removeBasePath(path, prefix);
	return sitePath !== undefined && FRAMEWORK_PATH.test(sitePath) ? sitePath : path;
}

/** Turns a path on the host into a path of the blog; `undefined` if it is outside of the blog. */
export function removeBasePath(path: string, prefix: string): string | undefined {
	if (path === prefix) return "/";
	return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
}

export function addBasePathToSrcSet(srcSet: string, basePath: BasePath): string {
	const candidates = parseSrcSet(srcSet);
	return formatSrcSet(candidates.map((one) => ({ ...one, url: addBasePath(one.url, basePath) })));
}

export function addBasePathToCss(css: string, basePath: BasePath): string {
	if (basePath.prefix === "") return css;
	return css
		.replace(CSS_URL, (_, quote = "", quoted?: string, url = "") => {
			return `url(${quote}${addBasePath(quoted ?? url, basePath)}${quote})`;
		})
		.replace(/(@import\s+)(["'])(\/[^"']*)\2/gi, (_, start: string, quote: string, url: string) => {
			return `${start}${quote}${addBasePath(url, basePath)}${quote}`;
		});
}
