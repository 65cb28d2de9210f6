import type { Site } from "@/lib/config/site";
import type { Author } from "@/lib/content/types";
import { encodePath, isSitePath } from "@/lib/utils/url";

/** An author, with the path of their page if they have one. */
export interface AuthorRef {
	author: Author;
	path?: string | undefined;
}

export type SiteUrl = Pick<Site, "url" | "hasNoUrl" | "homeUrl">;

/**
 * Resolves a path on the site to an absolute, percent-encoded URL without a trailing slash; accepts absolute URLs too. For a blog without a
 * URL, it stays a path.
 */
export function absoluteUrl(site: SiteUrl, path: string): string {
	const url = path === "/" && site.homeUrl ? site.homeUrl : resolveUrl(site, path).href.replace(/(?<!\/)\/$/, "");
	return withoutLocalHost(site, url);
}

/** Returns the URL of a path that isn't percent-encoded, such as `post.path`; for a blog without a URL the encoded path. */
export function pageUrl(site: SiteUrl, path: string): string {
	return withoutLocalHost(site, path === "/" && site.homeUrl ? site.homeUrl : site.url + encodePath(path));
}

/** Turns a URL on this machine, which a blog without a URL has, into a path. */
export function withoutLocalHost({ url, hasNoUrl }: SiteUrl, href: string): string {
	if (!hasNoUrl) return href;
	const { origin } = new URL(url);
	return `${href}/`.startsWith(`${origin}/`) ? href.slice(origin.length) || "/" : href;
}

/** Resolves a URL on a page of the site: a path is one below the URL of the site. Throws an error if it is invalid. */
export function resolveUrl({ url: siteUrl }: Pick<Site, "url">, url: string, pagePath = "/"): URL {
	return new URL(isSitePath(url) ? siteUrl + url : url, siteUrl + encodePath(pagePath));
}

/** Returns the URL of the author's page on this blog, else of their own website; `undefined` without either. */
export function authorUrl(site: SiteUrl, { author, path }: AuthorRef): string | undefined {
	const url = path ?? author.url;
	return url === undefined ? undefined : absoluteUrl(site, url);
}
