import { encodePath } from "@/lib/utils/url";

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
/** The owner's other pages aren't available at the desk's origin. */
const DESK_PATH = new RegExp(`^/desk(?:/(?:${DESK_PATHS.join("|")}))?$`, "s");

export function isDeskPath(path: string): boolean {
	return DESK_PATH.test(path);
}

/** Returns the origin of the desk: another one than that of the blog, so that scripts of posts have no access to the desk. */
export function deskOrigin(url: string): string {
	return Object.assign(new URL(url), { hostname: "127.0.0.1" }).origin;
}

export function isDeskOrigin(origin: string): boolean {
	return /^http:\/\/127\.0\.0\.1(?::\d+)?$/.test(origin);
}

export function blogOrigin(url: string): string {
	return Object.assign(new URL(url), { hostname: "localhost" }).origin;
}

/** Returns the path of the desk's page about a post. `postPath` is its path on the site. */
export function postDeskPath(postPath: string): string {
	return `/desk/post${encodePath(postPath)}`;
}

export function writePath(postPath: string, line?: number): string {
	return `/desk/write${encodePath(postPath)}${line === undefined ? "" : `?line=${line}`}`;
}

export function renameDeskPath(postPath: string): string {
	return `/desk/rename${encodePath(postPath)}`;
}
