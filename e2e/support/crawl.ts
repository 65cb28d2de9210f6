import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** A page as a crawler sees it. */
interface Page {
	/** Addresses of the site that the page leads to or loads, with their fragments. */
	targets: Set<string>;
	ids: Set<string>;
}

export interface Crawl {
	/** Paths of all pages that links lead to, decoded. */
	pages: Map<string, Page>;
	/** `from -> to: what is wrong`, for every address that doesn't answer 200 and every fragment that isn't there. */
	broken: string[];
}

const AT_ONCE = 8;
const ATTRIBUTES = new Set(["href", "src", "poster", "srcset"]);
/** They name another origin for the reader's browser to prepare, not a thing to load. */
const isHint = (element: DefaultTreeAdapterTypes.Element) =>
	element.attrs.some(({ name, value }) => name === "rel" && /preconnect|dns-prefetch/.test(value));

/** Follows every link of a site from its start page. `url` is where it is served, `origin` what it calls itself. */
export async function crawl(url: string, origin: string): Promise<Crawl> {
	const pages = new Map<string, Page>();
	const statuses = new Map<string, number>();
	const queue = ["/"];
	const visit = async (path: string) => {
		const response = await fetch(url + path);
		statuses.set(path, response.status);
		const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
		if (!isPage || response.status !== 200) return void (await response.body?.cancel());
		const page = read(await response.text(), new URL(path, url), origin);
		pages.set(path, page);
		for (const target of page.targets) queue.push(withoutFragment(target));
	};
	while (queue.length > 0) {
		const next = [...new Set(queue.splice(0))].filter((path) => !statuses.has(path));
		for (let start = 0; start < next.length; start += AT_ONCE) {
			await Promise.all(next.slice(start, start + AT_ONCE).map(visit));
		}
	}
	return {
		pages: decoded(pages),
		broken: [...pages].flatMap(([from, page]) => problemsOf(from, page, statuses, pages)),
	};
}

function read(html: string, base: URL, origin: string): Page {
	const page: Page = { targets: new Set(), ids: new Set() };
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ("attrs" in node) {
			for (const { name, value } of node.attrs) {
				if (name === "id") page.ids.add(value);
				if (!ATTRIBUTES.has(name) || isHint(node)) continue;
				for (const one of name === "srcset" ? value.split(/,\s+/).map((part) => part.split(" ")[0] ?? "") : [value]) {
					const target = own(one, base, origin);
					if (target !== undefined) page.targets.add(target);
				}
			}
		}
		if ("childNodes" in node) for (const child of node.childNodes) walk(child);
	};
	walk(parse(html));
	return page;
}

/** The path and fragment of an address of the site itself; of a resized image the file that it is made of. */
function own(value: string, base: URL, origin: string): string | undefined {
	if (!URL.canParse(value, base)) return undefined;
	const target = new URL(value, base);
	if (target.origin !== base.origin && target.origin !== origin) return undefined;
	if (target.pathname === "/_next/image") return own(target.searchParams.get("url") ?? "", base, origin);
	return target.pathname + target.search + target.hash;
}

const withoutFragment = (target: string) => target.replace(/#.*$/, "");

function problemsOf(from: string, page: Page, statuses: Map<string, number>, pages: Map<string, Page>): string[] {
	return [...page.targets].flatMap((target) => {
		const path = withoutFragment(target);
		const id = decodeURIComponent(target.slice(path.length + 1));
		const status = statuses.get(path);
		const told = `${decodeURI(from)} -> ${decodeURI(target)}`;
		if (status !== 200) return [`${told}: ${status}`];
		const isThere = id === "" || id === "top" || (pages.get(path)?.ids.has(id) ?? true);
		return isThere ? [] : [`${told}: no such anchor`];
	});
}

function decoded(pages: Map<string, Page>): Map<string, Page> {
	return new Map([...pages].map(([path, page]) => [decodeURIComponent(path), page]));
}
