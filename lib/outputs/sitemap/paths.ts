/** Where search engines find the list of all pages: https://www.sitemaps.org/protocol.html */
export const SITEMAP = "/sitemap.xml";

/** Where a part of a list is that is too long for one file. */
export function partPath(number: number): string {
	return `/sitemap-${number}.xml`;
}
