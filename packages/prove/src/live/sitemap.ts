const MAX_URLS = 50_000;

/** Reads the addresses of a sitemap, or of further sitemaps: https://www.sitemaps.org/protocol.html */
export function readSitemap(text: string): { pages: string[]; sitemaps: string[] } {
	const urls = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/g)]
		.slice(0, MAX_URLS)
		.map(([, url = ""]) => url.replaceAll("&amp;", "&"));
	return /<sitemapindex[\s>]/.test(text.slice(0, 2000)) ? { pages: [], sitemaps: urls } : { pages: urls, sitemaps: [] };
}
