/** The path of the sitemap: https://www.sitemaps.org/protocol.html */
export const SITEMAP = "/sitemap.xml";

export function sitemapPartPath(number: number): string {
	return `/sitemap-${number}.xml`;
}
