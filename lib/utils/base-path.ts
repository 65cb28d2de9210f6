import { type AppLinks, findAppLink, findPathAbove } from "./app-links";
import { type FolderLinks, toFolderLink } from "./folder-links";
import { formatSrcSet, parseSrcSet } from "./html";
import { isSitePath, removePrefix } from "./url";

export interface BasePath {
	/** The path before those of the blog, such as `/my/blog`; empty at the root of the host. */
	prefix: string;
	/** The path of the index on the host. */
	home: string;
	/** What links have to know of the app that the blog is part of, if it is. */
	app?: AppLinks;
	/** How links to pages get a slash at their end, if the file of a page is in a folder of its own. */
	folders?: FolderLinks;
	/** The path of the page that has the links. */
	pagePath?: string;
}

/** The attributes whose value is a URL, in lower case: https://html.spec.whatwg.org/#attributes-3 */
export const URL_ATTRIBUTES = new Set([
	"action",
	"background",
	"cite",
	"data",
	"formaction",
	"href",
	"longdesc",
	"ping",
	"poster",
	"src",
	"xlink:href",
	"xlinkhref",
]);

/** The attributes that lead readers to another page. */
export const LINK_ATTRIBUTES = new Set(["a href", "area href", "form action"]);

export const ROOT: BasePath = { prefix: "", home: "/" };

/** The URL of an image at the optimizer, which gets that of the original as a parameter. */
const OPTIMIZED = /^\/_next\/image\?url=(?=%2F)/;
/** The paths that Next itself writes into pages. No post has one. */
const FRAMEWORK_PATH = /^\/_next\//;
/** Matches a path in CSS, quoted or not: https://drafts.csswg.org/css-values-4/#urls */
const CSS_URL = /\burl\(\s*(?:(["'])(\/(?:(?!\1).)*)\1|(\/[^"')\s]*))\s*\)/gi;
/** Platforms answer these paths for the whole host. */
const PLATFORM_PATH = /^\/_vercel\//;

/**
 * Turns a path of the blog into its path on the host. Other URLs stay as they are, as do those of Next's own files
 * that already have the prefix.
 */
export function addBasePath(url: string, { prefix, home, app }: BasePath): string {
	const path = url.trim();
	if (prefix === "" || !isSitePath(path) || PLATFORM_PATH.test(path)) return url;
	const above = app && findPathAbove(path, app);
	if (above) return above;
	if (/^\/(?:$|[?#])/.test(path)) return home + path.slice(1);
	const sitePath = removePrefix(path, prefix);
	const own = sitePath !== undefined && FRAMEWORK_PATH.test(sitePath) ? sitePath : path;
	return prefix + own.replace(OPTIMIZED, `$&${encodeURIComponent(prefix)}`);
}

/** Tells whether the paths of the blog are also those on its host. */
export function isRoot({ prefix, folders }: BasePath): boolean {
	return prefix === "" && folders === undefined;
}

/**
 * Turns a link on a page into its path on the host, as {@link addBasePath} does, but for links to pages and files of the app. Where the files of
 * pages are in folders, links to pages end with a slash.
 */
export function addBasePathToLink(url: string, basePath: BasePath): string {
	const { folders, pagePath = "/" } = basePath;
	const link = folders ? toFolderLink(url, pagePath, folders) : url;
	return (basePath.app && findAppLink(link, basePath.app)) ?? addBasePath(link, basePath);
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
