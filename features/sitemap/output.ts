import type { Output, OutputFile } from "@/lib/blog/output";
import type { Site } from "@/lib/config/site";
import { putOnSeparateLines, textElement, writeXml, type Xml, x } from "@/lib/utils/xml";
import { listSitemapEntries, type SitemapEntry } from "./output/entries";

/** The path of the sitemap: https://www.sitemaps.org/protocol.html */
export const SITEMAP = "/sitemap.xml";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The maximum number of URLs in a file, and of images of a page: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const LIMITS = { urls: 50_000, images: 1000 };

export const sitemap: Output = {
	name: "sitemap",
	files: async (blog) => {
		const site = await blog.site();
		return site.hasNoUrl ? [] : formatSitemaps(await listSitemapEntries(blog), site);
	},
	paths: async (blog) => ((await blog.site()).hasNoUrl ? [] : [SITEMAP]),
	routes: async () => [{ source: "/:path(sitemap(?:-\\d+)?\\.xml)", file: "/:path" }],
};

/** Formats the sitemap: one file, or numbered parts and their index if there are too many pages for one. */
export function formatSitemaps(
	entries: readonly SitemapEntry[],
	{ url }: Pick<Site, "url">,
	maxUrls = LIMITS.urls,
): OutputFile[] {
	if (entries.length <= maxUrls) return [{ path: SITEMAP, content: formatUrlSet(entries) }];
	const parts = Array.from({ length: Math.ceil(entries.length / maxUrls) }, (_, index) => {
		const partEntries = entries.slice(index * maxUrls, (index + 1) * maxUrls);
		// As text, ISO 8601 dates sort by day, which is precise enough here.
		const dates = partEntries.flatMap(({ lastModified }) => lastModified ?? []).sort();
		return { path: sitemapPartPath(index + 1), entries: partEntries, lastModified: dates.at(-1) };
	});
	const sitemaps = parts.map(({ path, lastModified }) =>
		x("sitemap", {}, x("loc", {}, url + path), ...textElement("lastmod", lastModified)),
	);
	const index = x("sitemapindex", { xmlns: NAMESPACE }, putOnSeparateLines(sitemaps));
	return [
		{ path: SITEMAP, content: writeXml(index) },
		...parts.map(({ path, entries }) => ({ path, content: formatUrlSet(entries) })),
	];
}

function sitemapPartPath(number: number): string {
	return `/sitemap-${number}.xml`;
}

function formatUrlSet(entries: readonly SitemapEntry[]): string {
	const attributes = {
		xmlns: NAMESPACE,
		"xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
		"xmlns:xhtml": "http://www.w3.org/1999/xhtml",
	};
	return writeXml(x("urlset", attributes, putOnSeparateLines(entries.map(urlElement))));
}

function urlElement({ url, lastModified, images, languages }: SitemapEntry): Xml {
	return x(
		"url",
		{},
		x("loc", {}, url),
		...textElement("lastmod", lastModified),
		...Object.entries(languages).map(([hreflang, href]) => x("xhtml:link", { rel: "alternate", hreflang, href })),
		...images.slice(0, LIMITS.images).map((image) => x("image:image", {}, x("image:loc", {}, image))),
	);
}
