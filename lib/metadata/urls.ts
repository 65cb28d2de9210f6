import type { Site } from "@/lib/config/types";
import type { Author } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

/** An author of a post; without a path where no list has them. */
export interface AuthorRef {
	author: Author;
	path?: string;
}

/** The full, percent-encoded address of a site path; full addresses stay as they are. */
export function absoluteUrl(site: Pick<Site, "url">, path: string): string {
	return new URL(path, site.url).href.replace(/(?<!\/)\/$/, "");
}

/** The full address of a path as posts and lists have it, which isn't percent-encoded. */
export function pageUrl({ url }: Pick<Site, "url">, path: string): string {
	return url + encodePath(path);
}

/** Where an author is to be found: in the blog itself, else where they say. */
export function authorUrl(site: Pick<Site, "url">, { author, path }: AuthorRef): string | undefined {
	const address = path ?? author.url;
	return address === undefined ? undefined : absoluteUrl(site, address);
}
