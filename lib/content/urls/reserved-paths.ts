import { FEATURE_PAGES } from "@/features/declarations";
import { type Languages, pathInLocale } from "@/lib/config/languages";
import { LIST_KINDS, type ListKind, listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { isServerScript } from "@/lib/utils/media-type";
import { shortenSlug } from "@/lib/utils/slug";
import { FEED_EXTENSION, FEED_NAME } from "./feed-formats";

const RESERVED_SEGMENTS = [".well-known", "api", "desk", "dev", "files", "page", "share"];
/** The health check of a server. */
export const HEALTH_PATH = "/healthz";
/** The endpoint that makes a server read new content. */
export const REFRESH_PATH = "/api/refresh";
const RESERVED_PATHS = ["/", "/index", "/200", "/404", "/500", "/blog", HEALTH_PATH];
/** A page with such a first segment would hide a list. */
const LIST_SEGMENTS = [...LIST_KINDS.map(({ name }) => name), ...FEATURE_PAGES.map(({ path }) => path.slice(1))];
/** Matches the further pages of a list, below its path. */
const LIST_PAGE = /^\/page(?:\/|$)/;
/** Matches the feeds of a list, below its path. */
const LIST_FEED = new RegExp(String.raw`^/${FEED_NAME}\.${FEED_EXTENSION}(?:/|$)`);
/** Matches generated files, and paths below them: feeds, sitemaps, and files that clients request at the root of a site. */
const GENERATED_FILE = new RegExp(
	String.raw`^(/(?:(?:${FEED_NAME}|sitemap)(?:-\d+)?\.(?:${FEED_EXTENSION}|css)|(?:robots|llms|llms-full)\.txt|favicon\.ico|(?:apple-touch-)?icon(?:-\w+)?\.(?:svg|png)|manifest\.webmanifest))(?:/|$)`,
	"i",
);
/** Matches paths whose page would have a file that another page may have, or would be in such a file. */
const PAGE_FILE = /\.html?(?:\/|$)|\.(?:md|txt)\/|\/index$/i;
/** Matches control characters, backslashes and dot segments, which no path may have. */
const INVALID = /[\p{Cc}\\]|\/\.\.?(?:\/|$)/u;
/** Matches files that web servers read in any folder, or hosts at the root of a site, and paths below folders in their place. */
const HOST_FILES = [
	/\/(?:\.ht[^/]*|\.user\.ini|web\.config|\.git)(?:\/|$)/i,
	/^\/(?:_headers|_redirects|_routes\.json|_worker\.js|(?:firebase|now|package|serve|static|staticwebapp\.config|vercel|wrangler)\.json|(?:netlify|wrangler)\.toml)(?:\/|$)/i,
	// In lower case, it may be the name of a post.
	/^\/CNAME(?:\/|$)/,
];
/** Matches paths that only the owner can have: in hidden folders, and pages or programs that some servers run or show for a folder. */
const OWNERS_PATH =
	/\/(?:\.[^/]*|index\.(?:aspx?|cgi|jsp|php|pl|shtml)|default\.(?:aspx?|html?)|iisstart\.html?)(?:\/|$)/i;
/** File names are limited to 255 bytes, extension and page number included. */
const MAX_SEGMENT_BYTES = 200;
/** Paths of files are limited to 1,024 bytes on some systems. */
const MAX_PATH_BYTES = 1000;

/** Single paths, and first segments with all paths below them, that no post or page may have. */
export const reservedPaths = { paths: RESERVED_PATHS, segments: [...RESERVED_SEGMENTS, ...LIST_SEGMENTS] } as const;

const firstSegment = (path: string) => path.split("/")[1] ?? "";

export function isReservedPath(path: string): boolean {
	const segment = firstSegment(path);
	return reservedPaths.paths.includes(path) || reservedPaths.segments.includes(segment) || segment.startsWith("_");
}

/** Tells whether a path is reserved for something other than a list. */
export function isEnginePath(path: string): boolean {
	return isReservedPath(path) && !isBuiltInList(path);
}

/** Tells whether a path has control characters, backslashes or dot segments, which none may have. */
export function isInvalidPath(path: string): boolean {
	return INVALID.test(path);
}

/** Tells whether a page at a path would have the place of a file that hosts read, such as `.htaccess`, or of a folder around it. */
export function isHostFile(path: string): boolean {
	return HOST_FILES.some((pattern) => pattern.test(path));
}

/** Tells whether no guest can have a path, though the owner can. */
export function isOwnersPath(path: string): boolean {
	return OWNERS_PATH.test(path);
}

/** Returns the path of the file, such as a feed, that the blog makes at a path or above it, or will in one of its languages. */
export function findGeneratedFile(path: string, site: Languages = {}): string | undefined {
	const inLocale = pathInLocale(path, site);
	const found = GENERATED_FILE.exec(inLocale)?.[1];
	return found && path.slice(0, -inLocale.length) + found;
}

/** Returns a message if the path of a post or page is reserved or can't be served; else `undefined`. */
export function validatePath(path: string): string | undefined {
	if (path !== "/" && path.endsWith("/")) return "The file name makes no URL. Add `slug:`.";
	if (isInvalidPath(path)) {
		return `${path} has a backslash, a control character, or a segment \`.\` or \`..\`. Set another \`slug:\` or \`permalink:\`.`;
	}
	if (isEnginePath(path) || PAGE_FILE.test(path)) {
		return `${path} is reserved for the blog itself. Set another \`slug:\` or \`permalink:\`.`;
	}
	if (findGeneratedFile(path)) {
		return `${path} is a file of the blog. Set another \`slug:\` or \`permalink:\`, or move your own file to \`public/\`.`;
	}
	if (isHostFile(path)) {
		return `${path} has the name of a file that hosts read. Set another \`slug:\` or \`permalink:\`.`;
	}
	if (isServerScript(path)) {
		return `${path} has the extension of a program, which some servers would run. Set another \`slug:\` or \`permalink:\`; \`aliases:\` can have it.`;
	}
	return isLong(path) ? "The URL is too long for a file system. Set a shorter `slug:` or `permalink:`." : undefined;
}

/** Returns a message if no post or page can have a path: it is reserved, can't be served, or is that of a list; else `undefined`. */
export function describeUnusablePath(
	path: string,
	kinds?: readonly ListKind[],
	indexPath?: string,
): string | undefined {
	return validatePath(path) ?? describeListConflict(path, kinds, indexPath);
}

/** Shortens segments that are too long for a file system; these end in a hash. A path that is still too long then stays as it is. */
export function shortenPath(path: string): string {
	if (!isLong(path)) return path;
	const shortened = path
		.split("/")
		.map((segment) => (isLong(segment) ? shortenSlug(segment) : segment))
		.join("/");
	return isLong(shortened) ? path : shortened;
}

/** Tells whether a path, or one of its segments, is too long for a file system. */
export function isLong(path: string, maxSegmentBytes = MAX_SEGMENT_BYTES): boolean {
	return (
		Buffer.byteLength(path) > MAX_PATH_BYTES ||
		path.split("/").some((segment) => Buffer.byteLength(segment) > maxSegmentBytes)
	);
}

/** Returns a message if a path belongs to the front page or a list of the blog, by default those that every blog has; else `undefined`. */
export function describeListConflict(path: string, kinds = LIST_KINDS, indexPath = "/blog"): string | undefined {
	const lists = [...kinds, { name: "index", path: indexPath, isSingle: true, hasFeed: false }];
	const isTaken = isBuiltInList(path) || lists.some((kind) => isOfKind(path.toLowerCase(), kind));
	const what = path === "/" ? "the front page" : "a list";
	return isTaken ? `${path} is ${what} of the blog. Set another \`slug:\` or \`permalink:\`.` : undefined;
}

/** Tells whether a path is the front page, or that of a list that every blog has, or below it. */
export function isBuiltInList(path: string): boolean {
	return path === "/" || LIST_SEGMENTS.includes(firstSegment(path).toLowerCase());
}

/** Tells whether a path is that of a kind, or below it. Below a single list, as that of a section, may be posts. */
function isOfKind(path: string, kind: Pick<ListKind, "name" | "path" | "isSingle" | "hasFeed">): boolean {
	const root = listKindPath(kind).toLowerCase();
	if (!`${path}/`.startsWith(`${root}/`)) return false;
	const below = path.slice(root.length);
	return below === "" || !kind.isSingle || LIST_PAGE.test(below) || (kind.hasFeed && LIST_FEED.test(below));
}
