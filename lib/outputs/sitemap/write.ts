import type { Element } from "xast";
import { x } from "xastscript";
import { getSite } from "@/lib/config/load";
import type { Site } from "@/lib/config/types";
import { inLines, textElement, writeXml } from "@/lib/utils/xml";
import { listEntries, type SitemapEntry } from "./entries";
import { partPath, SITEMAP } from "./paths";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** The most that a file may list, and the most images of a page: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const MOST = { urls: 50_000, images: 1000 };

/** A file of the sitemap, by its path. */
interface SitemapFile {
	path: string;
	text: string;
}

/** Whether a path is one of a sitemap's. */
export function isSitemap(path: string): boolean {
	return /^\/sitemap(?:-\d+)?\.xml$/.test(path);
}

/** The sitemap of the blog. */
export async function writeSitemaps(): Promise<SitemapFile[]> {
	return formatSitemaps(await listEntries(), await getSite());
}

/** One file for some pages, or more and a list of them where there are too many. */
export function formatSitemaps(
	entries: readonly SitemapEntry[],
	{ url }: Pick<Site, "url">,
	most = MOST.urls,
): SitemapFile[] {
	if (entries.length <= most) return [{ path: SITEMAP, text: formatPart(entries) }];
	const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => {
		const some = entries.slice(index * most, (index + 1) * most);
		// ISO 8601 sorts as text to the day, which is all that matters here.
		const last = some.flatMap(({ lastModified }) => lastModified ?? []).sort();
		return { path: partPath(index + 1), entries: some, lastModified: last.at(-1) };
	});
	const maps = parts.map(({ path, lastModified }) =>
		x("sitemap", null, x("loc", url + path), ...textElement("lastmod", lastModified)),
	) as Element[];
	const index = x("sitemapindex", { xmlns: NAMESPACE }, inLines(maps)) as Element;
	return [
		{ path: SITEMAP, text: writeXml(index) },
		...parts.map(({ path, entries }) => ({ path, text: formatPart(entries) })),
	];
}

function formatPart(entries: readonly SitemapEntry[]): string {
	const attributes = {
		xmlns: NAMESPACE,
		"xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
		"xmlns:xhtml": "http://www.w3.org/1999/xhtml",
	};
	return writeXml(x("urlset", attributes, inLines(entries.map(urlElement))) as Element);
}

function urlElement({ url, lastModified, images, languages }: SitemapEntry): Element {
	return x(
		"url",
		null,
		x("loc", url),
		...textElement("lastmod", lastModified),
		...Object.entries(languages).map(([hreflang, href]) => x("xhtml:link", { rel: "alternate", hreflang, href })),
		...images.slice(0, MOST.images).map((image) => x("image:image", null, x("image:loc", image))),
	) as Element;
}
