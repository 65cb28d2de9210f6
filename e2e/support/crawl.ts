import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { Html } from "@/e2e/support/html";

/** A page as the site serves it. */
export interface Page {
	status: number;
	headers: Headers;
	/** Its HTML. */
	text: string;
	html: Html;
	/** URLs within the site that the page links to or loads: path, query and fragment. */
	targets: Set<string>;
	ids: Set<string>;
}

/** The result of a crawl. */
export interface Crawl {
	/** All pages, by decoded path. */
	pages: Map<string, Page>;
	/** The paths of the pages to which links lead from the start page. */
	linked: Set<string>;
	/** A line `from -> to: problem` for each URL whose status is not 200 and each missing anchor. */
	broken: string[];
	/** The URLs of the host that pages link to or load from outside the path of the site. */
	outside: string[];
}

/** Where a site is served, and how it names itself. */
export interface CrawledSite {
	/** The server, such as `http://127.0.0.1:3000`. */
	url: string;
	/** The origin of its canonical URLs. */
	origin: string;
	/** The path before those of its pages; it is left out of the result. */
	prefix?: string;
	/** The path of its start page. */
	home?: string;
	/** Paths of further pages, to which no link has to lead and whose status may be another one than 200. */
	others?: readonly string[];
	/** Paths of documents, such as feeds and stylesheets: if there are any, documents are read like pages. */
	documents?: readonly string[];
	/** Headers of every request. */
	headers?: Record<string, string>;
}

/** Matches the types of documents in which URLs are looked for. */
const DOCUMENT = /^(?:text\/(?:css|markdown|plain)|application\/(?:[\w.+-]*json|[\w.+-]*xml))/;
const MAX_PARALLEL_REQUESTS = 8;
const URL_ATTRIBUTES = new Set(["href", "src", "poster", "srcset"]);
/** Tells whether an element only asks the browser to prepare a connection to another origin. */
const isConnectionHint = (element: DefaultTreeAdapterTypes.Element) =>
	element.attrs.some(({ name, value }) => name === "rel" && /preconnect|dns-prefetch/.test(value));

/** Follows every link of a site from its start page, and then from some further pages and documents. */
export async function crawl(site: CrawledSite): Promise<Crawl> {
	const { url, origin, prefix = "", home = "/", others = [], documents = [], headers: sent = {} } = site;
	const pages = new Map<string, Page>();
	/** The paths that documents link to, by the path of the document. */
	const documentTargets = new Map<string, string[]>([["", [...documents]]]);
	const statuses = new Map<string, number>();
	let queue: string[] = [];
	const visit = async (path: string) => {
		const response = await fetch(url + path, { headers: sent });
		const { status, headers } = response;
		statuses.set(path, status);
		const type = headers.get("content-type") ?? "";
		if (documents.length > 0 && status === 200 && DOCUMENT.test(type)) {
			const targets = findUrls(await response.text(), type, origin).flatMap(
				(value) => resolveWithinSite(value, new URL(path, url), { origin, prefix }) ?? [],
			);
			documentTargets.set(path, targets.map(withoutFragment));
			queue.push(...targets.map(withoutFragment));
			return;
		}
		const isPage = type.startsWith("text/html");
		if (!isPage || (status !== 200 && !others.includes(path))) return void (await response.body?.cancel());
		const text = await response.text();
		const page = { status, headers, text, ...parsePage(text, new URL(path, url), { origin, prefix }) };
		pages.set(path, page);
		for (const target of page.targets) queue.push(withoutFragment(target));
	};
	const follow = async (starts: readonly string[]) => {
		queue = [...starts];
		while (queue.length > 0) {
			const next = [...new Set(queue.splice(0))].filter((path) => !statuses.has(path) && isBelow(path, prefix));
			for (let start = 0; start < next.length; start += MAX_PARALLEL_REQUESTS) {
				await Promise.all(next.slice(start, start + MAX_PARALLEL_REQUESTS).map(visit));
			}
		}
	};
	await follow([home]);
	const linked = [...pages.keys()];
	await follow(others);
	await follow(documents);
	const broken = [...pages].flatMap(([from, page]) => findBrokenLinks(from, page, statuses, pages));
	for (const [from, targets] of documentTargets) {
		const missing = targets.filter((to) => (statuses.get(to) ?? 200) !== 200);
		broken.push(...missing.map((to) => `${decodeURI(from)} -> ${decodeURI(to)}: ${statuses.get(to)}`));
	}
	const targets = [
		...[...pages.values()].flatMap((page) => [...page.targets]),
		...[...documentTargets.values()].flat(),
	];
	const decodePath = (path: string) => withoutPrefix(decodeURIComponent(path), prefix);
	return {
		pages: new Map([...pages].map(([path, page]) => [decodePath(path), page])),
		linked: new Set(linked.map(decodePath)),
		broken: broken.map((line) => withoutPrefix(line, prefix)),
		outside: [...new Set(targets.filter((target) => !isBelow(target, prefix)))],
	};
}

/** Tells whether a path is below the prefix of a site. */
export const isBelow = (path: string, prefix: string) =>
	path === prefix || ["/", "?", "#"].some((end) => path.startsWith(prefix + end));

/** Removes the prefix of a site from the paths in a line about a link. */
export const withoutPrefix = (line: string, prefix: string) =>
	prefix === "" ? line : line.replaceAll(new RegExp(`(^| -> )${prefix}(?=[/?#:]|$)/?`, "g"), "$1/");

/** Parses a page, and collects its links and ids. */
function parsePage(
	text: string,
	base: URL,
	site: Required<Pick<CrawledSite, "origin" | "prefix">>,
): Pick<Page, "html" | "targets" | "ids"> {
	const root = parse(text);
	const page = { html: new Html(root), targets: new Set<string>(), ids: new Set<string>() };
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ("attrs" in node) {
			for (const { name, value } of node.attrs) {
				if (name === "id") page.ids.add(value);
				if (!URL_ATTRIBUTES.has(name) || isConnectionHint(node)) continue;
				for (const reference of name === "srcset"
					? value.split(/,\s+/).map((part) => part.split(" ")[0] ?? "")
					: [value]) {
					const target = resolveWithinSite(reference, base, site);
					if (target !== undefined) page.targets.add(target);
				}
			}
		}
		if ("childNodes" in node) for (const child of node.childNodes) walk(child);
	};
	walk(root);
	return page;
}

/** Resolves a URL to path, query and fragment, if it is within the site. An optimized image resolves to its source. */
function resolveWithinSite(
	value: string,
	base: URL,
	{ origin, prefix }: Required<Pick<CrawledSite, "origin" | "prefix">>,
): string | undefined {
	if (!URL.canParse(value, base)) return undefined;
	const target = new URL(value, base);
	if (target.origin !== base.origin && target.origin !== origin) return undefined;
	if (target.pathname === `${prefix}/_next/image`) {
		return resolveWithinSite(target.searchParams.get("url") ?? "", base, { origin, prefix });
	}
	return target.pathname + target.search + target.hash;
}

const withoutFragment = (target: string) => target.replace(/#.*$/, "");

function findBrokenLinks(from: string, page: Page, statuses: Map<string, number>, pages: Map<string, Page>): string[] {
	return [...page.targets].flatMap((target) => {
		const path = withoutFragment(target);
		const id = decodeURIComponent(target.slice(path.length + 1));
		const status = statuses.get(path);
		if (status === undefined) return [];
		const link = `${decodeURI(from)} -> ${decodeURI(target)}`;
		if (status !== 200 && path !== from) return [`${link}: ${status}`];
		const exists = id === "" || id === "top" || (pages.get(path)?.ids.has(id) ?? true);
		return exists ? [] : [`${link}: no such anchor`];
	});
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
