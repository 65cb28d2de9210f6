/** The path of the sitemap: https://www.sitemaps.org/protocol.html */
export const SITEMAP = "/sitemap.xml";

/** Returns the path of a numbered part of a sitemap that is too long for one file. */
export function sitemapPartPath(number: number): string {
	return `/sitemap-${number}.xml`;
}
