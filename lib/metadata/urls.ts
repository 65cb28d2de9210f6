import type { Site } from "@/lib/config/types";
import type { Author } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

/** An author, with the path of their page if they have one. */
export interface AuthorRef {
	author: Author;
	path?: string | undefined;
}

/** Resolves a path on the site to an absolute, percent-encoded URL without a trailing slash; accepts absolute URLs too. */
export function absoluteUrl(site: Pick<Site, "url">, path: string): string {
	return new URL(path, site.url).href.replace(/(?<!\/)\/$/, "");
}

/** Returns the absolute URL of a path that isn't percent-encoded, such as `post.path`. */
export function pageUrl({ url }: Pick<Site, "url">, path: string): string {
	return url + encodePath(path);
}

/** Returns the absolute URL of an author's page on this blog, else of their own website; `undefined` without either. */
export function authorUrl(site: Pick<Site, "url">, { author, path }: AuthorRef): string | undefined {
	const url = path ?? author.url;
	return url === undefined ? undefined : absoluteUrl(site, url);
}
