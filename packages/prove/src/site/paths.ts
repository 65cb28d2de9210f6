import { safeDecode } from "@/lib/utils/url";

/** Returns the one form of a path: decoded, without `index.html` and without a slash at its end, such as `/blog/hello`. */
export function normalizePath(path: string): string {
	const decoded = safeDecode(path)
		.normalize("NFC")
		.replace(/\/{2,}/g, "/")
		.replace(/\/index\.html?$/i, "/");
	return decoded.length > 1 ? decoded.replace(/\/$/, "") : decoded || "/";
}

export interface Location {
	/** Such as `https://old.example`; empty if it is unknown. */
	origin: string;
	/** Such as `/blog`; empty at the root. */
	base: string;
}

/** The origin of pages that name none. */
export const ANY_ORIGIN = "https://site.invalid";

/**
 * Resolves an address of a page: to a path in the site, such as `/a`, or to the absolute URL of another one. `undefined` for what no browser
 * requests, such as `mailto:`.
 */
export function resolveAddress(href: string, pageUrl: string, { origin, base }: Location): string | undefined {
	if (!URL.canParse(href, pageUrl)) return undefined;
	const url = new URL(href, pageUrl);
	if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
	if (url.origin !== ANY_ORIGIN && !isSameHost(url, origin)) return url.href.replace(/#.*$/s, "");
	const path = removeBase(url.pathname, base);
	return path === undefined ? `${origin || ANY_ORIGIN}${url.pathname}` : normalizePath(path);
}

/** Compares hosts, as a site is at both protocols, and often with and without `www`. */
function isSameHost({ host }: URL, origin: string): boolean {
	if (origin === "") return false;
	const bare = (name: string) => name.replace(/^www\./, "");
	return bare(host) === bare(new URL(origin).host);
}

/** Returns what follows the base in a path; `undefined` for a path outside of it. */
export function removeBase(path: string, base: string): string | undefined {
	if (base === "") return path;
	if (path === base || path === `${base}/`) return "/";
	return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** Returns the URL of a path as a browser has it. */
export function toUrl(path: string, { origin, base }: Location): string {
	return `${origin || ANY_ORIGIN}${base}${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function isWebUrl(target: string): boolean {
	return /^https?:\/\//i.test(target);
}
