import { encodePath } from "@/lib/utils/url";

/** The paths of the desk below its own, those in `app/desk`, as patterns. */
const DESK_PATHS = [
	"actions/[^/]+",
	"calendar",
	"checks",
	"images",
	"new",
	"(?:post|rename|write)/.+",
	"script",
	"source(?:/(?:actions|completions|fields|fields/edit|findings))?",
	"tags(?:/merge(?:/run)?)?",
];
/** Matches the paths of the desk and no others. What the owner has at one of those isn't at the desk's origin. */
const DESK_PATH = new RegExp(`^/desk(?:/(?:${DESK_PATHS.join("|")}))?$`, "s");

/** Tells whether a path belongs to the desk. */
export function isDeskPath(path: string): boolean {
	return DESK_PATH.test(path);
}

/** Returns the origin of the desk on the server of a URL: another one than that of the blog, so that no post is part of it. */
export function deskOrigin(url: string): string {
	return Object.assign(new URL(url), { hostname: "127.0.0.1" }).origin;
}

/** Tells whether an origin is one of a desk. */
export function isDeskOrigin(origin: string): boolean {
	return /^http:\/\/127\.0\.0\.1(?::\d+)?$/.test(origin);
}

/** Returns the origin of the blog on the server of a URL, for this machine. */
export function blogOrigin(url: string): string {
	return Object.assign(new URL(url), { hostname: "localhost" }).origin;
}

/** Returns the path of the desk's page about a post, which is at `postPath` on the site. */
export function postDeskPath(postPath: string): string {
	return `/desk/post${encodePath(postPath)}`;
}

/** Returns the path of the editor of a post, which is at `postPath` on the site; at a line, if one is given. */
export function writePath(postPath: string, line?: number): string {
	return `/desk/write${encodePath(postPath)}${line === undefined ? "" : `?line=${line}`}`;
}

/** Returns the path of the desk's page on which a post gets another path or file name. */
export function renameDeskPath(postPath: string): string {
	return `/desk/rename${encodePath(postPath)}`;
}
