import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** The links and ids of a page. */
interface Page {
	/** URLs within the site that the page links to or loads: path, query and fragment. */
	targets: Set<string>;
	ids: Set<string>;
}

/** The result of a crawl. */
export interface Crawl {
	/** All pages that links lead to, by decoded path. */
	pages: Map<string, Page>;
	/** A line `from -> to: problem` for each URL whose status is not 200 and each missing anchor. */
	broken: string[];
}

const MAX_PARALLEL_REQUESTS = 8;
const URL_ATTRIBUTES = new Set(["href", "src", "poster", "srcset"]);
/** Tells whether an element only asks the browser to prepare a connection to another origin. */
const isConnectionHint = (element: DefaultTreeAdapterTypes.Element) =>
	element.attrs.some(({ name, value }) => name === "rel" && /preconnect|dns-prefetch/.test(value));

/** Follows every link of a site from its start page. `url` is where the site is served, `origin` is that of its canonical URLs. */
export async function crawl(url: string, origin: string): Promise<Crawl> {
	const pages = new Map<string, Page>();
	const statuses = new Map<string, number>();
	const queue = ["/"];
	const visit = async (path: string) => {
		const response = await fetch(url + path);
		statuses.set(path, response.status);
		const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
		if (!isPage || response.status !== 200) return void (await response.body?.cancel());
		const page = parsePage(await response.text(), new URL(path, url), origin);
		pages.set(path, page);
		for (const target of page.targets) queue.push(withoutFragment(target));
	};
	while (queue.length > 0) {
		const next = [...new Set(queue.splice(0))].filter((path) => !statuses.has(path));
		for (let start = 0; start < next.length; start += MAX_PARALLEL_REQUESTS) {
			await Promise.all(next.slice(start, start + MAX_PARALLEL_REQUESTS).map(visit));
		}
	}
	return {
		pages: decodePaths(pages),
		broken: [...pages].flatMap(([from, page]) => findBrokenLinks(from, page, statuses, pages)),
	};
}

/** Collects the links and ids of a page. */
function parsePage(html: string, base: URL, origin: string): Page {
	const page: Page = { targets: new Set(), ids: new Set() };
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ("attrs" in node) {
			for (const { name, value } of node.attrs) {
				if (name === "id") page.ids.add(value);
				if (!URL_ATTRIBUTES.has(name) || isConnectionHint(node)) continue;
				for (const reference of name === "srcset"
					? value.split(/,\s+/).map((part) => part.split(" ")[0] ?? "")
					: [value]) {
					const target = resolveWithinSite(reference, base, origin);
					if (target !== undefined) page.targets.add(target);
				}
			}
		}
		if ("childNodes" in node) for (const child of node.childNodes) walk(child);
	};
	walk(parse(html));
	return page;
}

/** Resolves a URL to path, query and fragment, if it is within the site. An optimized image resolves to its source. */
function resolveWithinSite(value: string, base: URL, origin: string): string | undefined {
	if (!URL.canParse(value, base)) return undefined;
	const target = new URL(value, base);
	if (target.origin !== base.origin && target.origin !== origin) return undefined;
	if (target.pathname === "/_next/image") return resolveWithinSite(target.searchParams.get("url") ?? "", base, origin);
	return target.pathname + target.search + target.hash;
}

const withoutFragment = (target: string) => target.replace(/#.*$/, "");

function findBrokenLinks(from: string, page: Page, statuses: Map<string, number>, pages: Map<string, Page>): string[] {
	return [...page.targets].flatMap((target) => {
		const path = withoutFragment(target);
		const id = decodeURIComponent(target.slice(path.length + 1));
		const status = statuses.get(path);
		const link = `${decodeURI(from)} -> ${decodeURI(target)}`;
		if (status !== 200) return [`${link}: ${status}`];
		const exists = id === "" || id === "top" || (pages.get(path)?.ids.has(id) ?? true);
		return exists ? [] : [`${link}: no such anchor`];
	});
}

function decodePaths(pages: Map<string, Page>): Map<string, Page> {
	return new Map([...pages].map(([path, page]) => [decodeURIComponent(path), page]));
}
