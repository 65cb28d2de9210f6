import type { Author } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";

/** An author of a post; without a path where no list has them. */
export interface Writing {
	author: Author;
	path?: string;
}

/** The full, percent-encoded address of a site path; full addresses stay as they are. */
export function absolute(site: Pick<Site, "url">, path: string): string {
	return new URL(path, site.url).href.replace(/(?<!\/)\/$/, "");
}

/** The full address of a path as posts and lists have it, which isn't percent-encoded. */
export function addressOf({ url }: Pick<Site, "url">, path: string): string {
	return url + hrefOf(path);
}

/** Where an author is to be found: in the blog itself, else where they say. */
export function authorAddress(site: Pick<Site, "url">, { author, path }: Writing): string | undefined {
	const address = path ?? author.url;
	return address === undefined ? undefined : absolute(site, address);
}
