import { LIST_KINDS, type ListKind, listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { shortenSlug } from "./slug";

const RESERVED_SEGMENTS = ["api", "desk", "dev", "files", "page", "share"];
/** The health check of a server. */
export const HEALTH_PATH = "/healthz";
/** The endpoint that makes a server read new content. */
export const REFRESH_PATH = "/api/refresh";
const RESERVED_PATHS = ["/", "/404", "/500", "/blog", HEALTH_PATH];
/** A page with such a first segment would hide a list. */
const LIST_SEGMENTS = [...LIST_KINDS.map(({ name }) => name), "search"];
/** Matches what a list has below its path: further pages, and feeds. */
const BELOW_LIST = /^\/(?:page(?:\/|$)|(?:rss|atom|feed)\.(?:xml|json)$)/;
/** Matches generated files: feeds, sitemaps, and files that clients request at the root of a site. */
const GENERATED_FILE =
	/^\/(?:(?:rss|atom|feed|sitemap)(?:-\d+)?\.(?:xml|json|css)|(?:robots|llms|llms-full)\.txt|favicon\.ico|manifest\.webmanifest)$/;
/** File names are limited to 255 bytes, extension and page number included. */
const MAX_SEGMENT_BYTES = 200;

/** Single paths, and first segments with all paths below them, that no post or page may have. */
export const reservedPaths = { paths: RESERVED_PATHS, segments: [...RESERVED_SEGMENTS, ...LIST_SEGMENTS] } as const;

const firstSegment = (path: string) => path.split("/")[1] ?? "";

export function isReservedPath(path: string): boolean {
	const segment = firstSegment(path);
	return reservedPaths.paths.includes(path) || reservedPaths.segments.includes(segment) || segment.startsWith("_");
}

/** Returns a message if the path of a post or page is reserved or can't be served; else `undefined`. */
export function validatePath(path: string): string | undefined {
	if (path === "/blog/" || path === "/") return "The file name makes no URL. Add `slug:`.";
	if (isReservedPath(path) && !isBuiltInList(path)) {
		return `${path} is reserved for the blog itself. Set another \`slug:\` or \`permalink:\`.`;
	}
	if (GENERATED_FILE.test(path)) {
		return `${path} is a file of the blog. Set another \`slug:\` or \`permalink:\`, or move your own file to \`public/\`.`;
	}
	return isLong(path) ? "The URL is too long for a file system. Set a shorter `slug:`." : undefined;
}

/** Shortens segments that are too long for a file system; these end in a hash. */
export function shortenPath(path: string): string {
	if (!isLong(path)) return path;
	return path
		.split("/")
		.map((segment) => (isLong(segment) ? shortenSlug(segment) : segment))
		.join("/");
}

function isLong(path: string): boolean {
	return path.split("/").some((segment) => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES);
}

/** Returns a message if a path belongs to a list of the blog, by default those that every blog has; else `undefined`. */
export function describeListConflict(path: string, kinds: readonly ListKind[] = LIST_KINDS): string | undefined {
	const isTaken = isBuiltInList(path) || kinds.some((kind) => isOfKind(path, kind));
	return isTaken ? `${path} is a list of the blog. Set another \`slug:\` or \`permalink:\`.` : undefined;
}

function isBuiltInList(path: string): boolean {
	return LIST_SEGMENTS.includes(firstSegment(path));
}

/** Tells whether a path is that of a kind, or below it. Below a single list, as that of a section, may be posts. */
function isOfKind(path: string, kind: ListKind): boolean {
	const root = listKindPath(kind);
	const isBelow = path.startsWith(`${root}/`) && (!kind.isSingle || BELOW_LIST.test(path.slice(root.length)));
	return path === root || isBelow;
}
