import type { Site } from "@/lib/config/site";
import type { Author } from "@/lib/content/types";
import { toHostUrl } from "@/lib/utils/hosts";
import { encodePath, isSitePath } from "@/lib/utils/url";

/** An author, with the path of their page if they have one. */
export interface AuthorRef {
	author: Author;
	path?: string | undefined;
}

export type SiteUrl = Pick<Site, "url" | "homeUrl" | "hosts">;

/** Resolves a path on the site to an absolute, percent-encoded URL without a trailing slash; accepts absolute URLs too. */
export function absoluteUrl(site: SiteUrl, path: string, isPage?: boolean): string {
	if (path === "/" && site.homeUrl) return site.homeUrl;
	return resolveUrl(site, isSitePath(path) ? toHostUrl(site, path, isPage) : path).href.replace(/(?<!\/)\/$/, "");
}

/** Returns the absolute URL of a path that isn't percent-encoded, such as `post.path`. */
export function pageUrl(site: SiteUrl, path: string): string {
	return path === "/" && site.homeUrl ? site.homeUrl : toHostUrl(site, encodePath(path), true);
}

/** Resolves a URL on a page of the site: a path is one below the URL of the site. Throws an error if it is invalid. */
export function resolveUrl(site: Pick<Site, "url" | "hosts">, url: string, pagePath = "/"): URL {
	return new URL(isSitePath(url) ? toHostUrl(site, url) : url, toHostUrl(site, encodePath(pagePath)));
}

/** Returns the URL of the author's page on this blog, else of their own website; `undefined` without either. */
export function authorUrl(site: SiteUrl, { author, path }: AuthorRef): string | undefined {
	const url = path ?? author.url;
	return url === undefined ? undefined : absoluteUrl(site, url);
}
