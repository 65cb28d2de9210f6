import { type Crawl, type CrawledSite, isBelow, resolveWithinSite, withoutPrefix } from "@/e2e/support/crawl";

/** Matches the types of documents in which URLs are looked for. */
const DOCUMENT = /^(?:text\/(?:css|markdown|plain)|application\/(?:[\w.+-]*json|[\w.+-]*xml))/;

/**
 * Requests some documents of a site, such as feeds and stylesheets, and what they link to. Those that are documents of these kinds
 * are followed too.
 */
export async function crawlDocuments(
	site: CrawledSite,
	paths: readonly string[],
): Promise<Pick<Crawl, "broken" | "outside">> {
	const { url, origin, prefix = "" } = site;
	const statuses = new Map<string, number>();
	const links: { from: string; to: string }[] = [];
	const visit = async (path: string): Promise<number> => {
		const response = await fetch(url + path);
		const type = response.headers.get("content-type") ?? "";
		if (response.status !== 200 || !DOCUMENT.test(type)) {
			await response.body?.cancel();
			return response.status;
		}
		for (const value of findUrls(await response.text(), type, origin)) {
			const to = resolveWithinSite(value, new URL(path, url), { origin, prefix })?.replace(/#.*$/, "");
			if (to !== undefined) links.push({ from: path, to });
		}
		return response.status;
	};
	const outside = new Set<string>();
	for (let rest = [...paths]; rest.length > 0; ) {
		for (const path of rest) {
			statuses.set(path, await visit(path));
		}
		const targets = [...new Set(links.map(({ to }) => to))];
		for (const target of targets.filter((to) => !isBelow(to, prefix))) outside.add(target);
		rest = targets.filter((to) => !statuses.has(to) && !outside.has(to));
	}
	const failed = new Map([...statuses].filter(([, status]) => status !== 200));
	const broken = [...paths.map((to) => ({ from: "", to })), ...links].flatMap(({ from, to }) =>
		failed.has(to) ? [withoutPrefix(`${from} -> ${decodeURI(to)}: ${failed.get(to)}`, prefix)] : [],
	);
	return { broken, outside: [...outside] };
}

/** Returns the URLs in a document: in CSS those of `url()`, in a manifest its properties, in others the absolute ones. */
function findUrls(text: string, type: string, origin: string): string[] {
	if (type.startsWith("text/css")) return [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = ""]) => url);
	if (/manifest/.test(type))
		return [...text.matchAll(/"(?:src|start_url|id)":\s*"([^"]+)"/g)].map(([, url = ""]) => url);
	const absolute = [...text.matchAll(/https?:\/\/[^\s"'<>()[\]\\]+/g)].map(([url]) =>
		url.replace(/(?:&quot;|&#34;|&gt;|[,;.])+$/, ""),
	);
	const stylesheets = [...text.matchAll(/<\?xml-stylesheet [^>]*href="([^"]+)"/g)].map(([, url = ""]) => url);
	return [
		...absolute.filter((url) => url.startsWith(origin)).map((url) => url.replaceAll("&amp;", "&")),
		...stylesheets,
	];
}
