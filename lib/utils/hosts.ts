import { isSitePath, safeDecode } from "./url";

/** Where the pages of a blog are, if some of its languages have hosts of their own. Each host has all files. */
export interface Hosts {
	/** The URL of all pages that `languages` doesn't have. */
	url: string;
	/** The URLs of hosts by what the paths of their pages begin with in the blog, such as `/de`. */
	languages: Readonly<Record<string, string>>;
	/** The paths of pages that look like those of files, such as `/blog/node.js`, where they are known. */
	pages?: readonly string[];
}

/** The hosts of a blog, as a build for one of them sees them. */
export interface BuiltHosts extends Hosts {
	/** What the paths of its pages begin with in the blog; empty for that of `url`. */
	own: string;
}

/** Matches a path with an extension. */
const FILE = /^[^?#]*\.\w+(?:[?#]|$)/;

export function looksLikeFile(path: string): boolean {
	return FILE.test(path);
}

function isKnown({ pages = [] }: Hosts, path: string): boolean {
	return pages.includes(safeDecode(path.replace(/[?#].*$/, "")).normalize("NFC"));
}

interface HostUrl {
	prefix: string;
	url: string;
	/** The path on the host. */
	path: string;
}

/** Finds the host of a page by its path in the blog, percent-encoded or not; `undefined` for a file. */
function findHost(
	hosts: Hosts,
	path: string,
	isPage = !looksLikeFile(path) || isKnown(hosts, path),
): HostUrl | undefined {
	for (const [prefix, url] of Object.entries(hosts.languages)) {
		const below = path.startsWith(prefix) ? path.slice(prefix.length) : "";
		// A second slash at its start would make the path a URL of another host.
		if (path === prefix || /^[/?#]/.test(below)) return { prefix, url, path: below.replace(/^[/\\]*/, "/") };
	}
	return isPage ? { prefix: "", url: hosts.url, path } : undefined;
}

/** Returns the absolute URL of a path in the blog. `url` is that of the host of a file. By default, a path with an extension is that of one. */
export function toHostUrl({ url, hosts }: { url: string; hosts?: Hosts | undefined }, path: string, isPage?: boolean) {
	const found = hosts && findHost(hosts, path, isPage);
	return found ? found.url + found.path : url + path;
}

/** Returns the path on the host of a build; `undefined` for a page of another host. */
export function toHostPath(hosts: BuiltHosts | undefined, path: string, isPage?: boolean): string | undefined {
	const found = hosts && findHost(hosts, path, isPage);
	if (!found) return path;
	return found.prefix === hosts.own ? found.path : undefined;
}

/** Returns the absolute URL of a link in the blog if it leads to another host than that of a build. */
export function findOtherHost(hosts: BuiltHosts, link: string): string | undefined {
	const path = link.trim();
	return isSitePath(path) && toHostPath(hosts, path) === undefined
		? toHostUrl({ url: hosts.url, hosts }, path)
		: undefined;
}
