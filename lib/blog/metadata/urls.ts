import { pageLink, type Site } from "@/lib/config/site";
import type { Author } from "@/lib/content/types";
import { addSlashToPage } from "@/lib/utils/folder-links";
import { encodePath, isSitePath } from "@/lib/utils/url";

/** An author, with the path of their page if they have one. */
export interface AuthorRef {
	author: Author;
	path?: string | undefined;
}

export type SiteUrl = Pick<Site, "url" | "hasNoUrl" | "homeUrl"> & Partial<Pick<Site, "files">>;

/**
 * Resolves a path on the site to an absolute, percent-encoded URL without a trailing slash; accepts absolute URLs too. For a blog without a
 * URL, it stays a path.
 */
export function absoluteUrl(site: SiteUrl, path: string): string {
	const url = path === "/" && site.homeUrl ? site.homeUrl : resolveUrl(site, path).href.replace(/(?<!\/)\/$/, "");
	return withoutLocalHost(site, url);
}

/** Resolves the percent-encoded path of a page, or the URL of a page of any site, as {@link absoluteUrl} does, but with the slash of {@link pageLink}. */
export function absolutePageUrl(site: SiteUrl, path: string): string {
	const url = absoluteUrl(site, path);
	const isOnSite = isSitePath(url) || `${url}/`.startsWith(`${site.url}/`);
	return isOnSite ? pageLink(site, url) : url;
}

/** Returns the URL of a page by its path, such as `post.path`, that isn't percent-encoded; for a blog without a URL a path. */
export function pageUrl(site: SiteUrl, path: string): string {
	return path === "/" && site.homeUrl ? withoutLocalHost(site, site.homeUrl) : pageLink(site, fileUrl(site, path));
}

/** Returns the URL of a file by its path that isn't percent-encoded; for a blog without a URL a path. */
export function fileUrl(site: SiteUrl, path: string): string {
	return withoutLocalHost(site, site.url + encodePath(path));
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
	if (path !== undefined) return absolutePageUrl(site, path);
	return author.url === undefined ? undefined : absoluteLink(site, author.url);
}

/** Resolves a link that an owner has written, to a page or a file of the blog or to another site, as {@link absoluteUrl} does. */
export function absoluteLink(site: SiteUrl, url: string): string {
	const absolute = absoluteUrl(site, url);
	return site.files === "folders" ? addSlashToPage(absolute, { siteUrl: site.url, exceptions: [] }) : absolute;
}
