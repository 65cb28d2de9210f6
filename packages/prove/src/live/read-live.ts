import path from "node:path";
import createRobots from "robots-parser";
import { readPage } from "@/packages/prove/src/html/read-page";
import { UnreadablePage } from "@/packages/prove/src/html/tree";
import type { Feed, FeedItem, Redirect, Site, Unread } from "@/packages/prove/src/model";
import { assembleSite, type RawPage } from "@/packages/prove/src/site/assemble";
import { parseFeed } from "@/packages/prove/src/site/feeds";
import { isWebUrl, type Location, normalizePath, resolveAddress, toUrl } from "@/packages/prove/src/site/paths";
import { type ClientOptions, PoliteClient, type Stored } from "./polite-client";
import { readSitemap } from "./sitemap";

export interface LiveOptions extends Omit<ClientOptions, "host" | "userAgent"> {
	onProgress?: (step: string, done: number, total: number) => void;
	/** Paths that are requested besides those that are found. */
	paths?: readonly string[];
}

const USER_AGENT = "quire-prove (+https://www.npmjs.com/package/quire-prove)";
const MAX_PAGES = 50_000;
const SITEMAPS = ["/sitemap.xml", "/sitemap_index.xml", "/sitemap-index.xml", "/wp-sitemap.xml"];
const FEEDS = ["/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json"];
const FILE =
	/\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|m?js|map|woff2?|ttf|zip|gz|pdf|mp[34]|webm|docx?|xlsx?|pptx?|epub|txt|csv)$/i;
const NO_PAGE = "/quire-prove-asks-for-a-page-that-is-missing";

/** Reads a live site: what its sitemaps, feeds and pages link, below the address that was named. Obeys its `robots.txt`. */
export async function readLive(address: string, options: LiveOptions): Promise<Site> {
	const start = new URL(address);
	const client = new PoliteClient({ ...options, userAgent: USER_AGENT, host: start.host });
	const first = await followOnHost(client, start);
	const location: Location = {
		origin: first.origin,
		base: first.pathname.replace(/\/(?:index\.html?)?$/, "").replace(/\/[^/]*\.html?$/, ""),
	};
	const robotsText = (await client.get(`${location.origin}/robots.txt`)).text ?? "";
	const robots = createRobots(`${location.origin}/robots.txt`, robotsText);
	const crawler = new Crawler(
		client,
		location,
		(url) => robots.isAllowed(url, "quire-prove") !== false,
		options.onProgress,
	);
	await crawler.addSitemaps([
		...robots.getSitemaps(),
		...SITEMAPS.map((one) => `${location.origin}${location.base}${one}`),
	]);
	crawler.add("/", ...FEEDS, ...(options.paths ?? []));
	await crawler.run();
	return crawler.finish(address, await crawler.readNotFound(NO_PAGE));
}

/** Finds the address to which a site redirects its start page, such as that with `www`. */
async function followOnHost(client: PoliteClient, start: URL): Promise<URL> {
	let url = start;
	for (let hops = 0; hops < 5; hops += 1) {
		const { location } = await client.get(url.href);
		if (location === undefined) break;
		url = new URL(location);
	}
	return url;
}

class Crawler {
	private readonly queue: string[] = [];
	private readonly seen = new Set<string>();
	private readonly pages: RawPage[] = [];
	private readonly redirects: Redirect[] = [];
	private readonly feeds: Feed[] = [];
	private readonly unread: Unread[] = [];
	private readonly files: Site["files"] = {};
	private readonly pictures: Site["pictures"] = {};

	constructor(
		private readonly client: PoliteClient,
		private readonly location: Location,
		private readonly isAllowed: (url: string) => boolean,
		private readonly onProgress: LiveOptions["onProgress"],
	) {}

	add(...paths: string[]): void {
		for (const one of paths) {
			const key = normalizePath(one);
			if (this.seen.has(key)) continue;
			this.seen.add(key);
			if (this.seen.size === MAX_PAGES)
				this.unread.push({ path: key, reason: `the site has more than ${MAX_PAGES} addresses` });
			if (this.seen.size >= MAX_PAGES) continue;
			// The address as it is written may answer without a redirect.
			this.queue.push(one);
		}
	}

	async addSitemaps(urls: readonly string[]): Promise<void> {
		const queue = [...new Set(urls)];
		for (let index = 0; index < queue.length && index < 500; index += 1) {
			const { text = "", status } = await this.client.get(queue[index] ?? "");
			if (status !== 200) continue;
			const { pages, sitemaps } = readSitemap(text);
			for (const one of sitemaps) if (!queue.includes(one) && URL.canParse(one)) queue.push(one);
			for (const page of pages) this.addUrl(page, this.location.origin);
		}
	}

	async run(): Promise<void> {
		for (let done = 0; done < this.queue.length; done += 1) {
			this.onProgress?.("Reading the live site", done, this.queue.length);
			await this.visit(this.queue[done] ?? "");
		}
	}

	async readNotFound(one: string): Promise<RawPage | undefined> {
		const { text, isHtml } = await this.client.get(toUrl(one, this.location));
		return isHtml && text ? { path: one, raw: readPage(text, toUrl(one, this.location)) } : undefined;
	}

	/** Requests the pictures and the linked files of the pages, and makes the site. */
	async finish(name: string, notFound: RawPage | undefined): Promise<Site> {
		const { location, pages, redirects, feeds, unread } = this;
		const site = assembleSite({ name, ...location, pages, aliases: {}, redirects, feeds, notFound, unread });
		const sources = new Set(
			site.pages.flatMap(({ images }) => images.flatMap(({ src, isContent }) => (isContent && src ? [src] : []))),
		);
		const wanted = [...sources].filter((src) => !(src in this.files));
		for (const [index, src] of wanted.entries()) {
			this.onProgress?.("Reading its pictures", index, wanted.length);
			const url = isWebUrl(src) ? src : toUrl(src, location);
			if (this.isOwn(url) && !this.isAllowed(url)) continue;
			this.keep(src, await this.client.get(url));
		}
		return { ...site, files: this.files, pictures: this.pictures };
	}

	private isOwn(url: string): boolean {
		return new URL(url).origin === this.location.origin;
	}

	private keep(key: string, { file, picture, status }: Stored): void {
		if (status !== 200) return;
		if (file) this.files[key] = file;
		if (picture) this.pictures[key] = picture;
	}

	private addUrl(href: string, pageUrl: string): void {
		const resolved = URL.canParse(href, pageUrl) ? new URL(href, pageUrl) : undefined;
		// Addresses with a query are often the same pages in another order.
		if (resolved?.search !== "") return;
		const target = resolveAddress(href, pageUrl, this.location);
		if (target !== undefined && !isWebUrl(target))
			this.add(resolved.pathname.endsWith("/") && target !== "/" ? `${target}/` : target);
	}

	private async visit(one: string): Promise<void> {
		const url = toUrl(one, this.location);
		if (!this.isAllowed(url)) return;
		const stored = await this.client.get(url);
		const { status, location, text, isHtml, failure } = stored;
		const key = normalizePath(one);
		if (failure !== undefined) this.unread.push({ path: key, reason: failure });
		if (location !== undefined) {
			const target = resolveAddress(location, url, this.location) ?? location;
			if (normalizePath(target) === key) return this.visitAgain(key, location);
			this.redirects.push({ from: key, to: target });
			this.addUrl(location, url);
		}
		if (status !== 200) return;
		const items = text === undefined ? undefined : parseFeed(text);
		if (items) this.addFeed(key, items, url);
		else if (isHtml && text !== undefined) this.addPage(key, text, url);
		else if (FILE.test(key) || stored.file) this.keep(key, stored);
	}

	/** Requests the other form of an address, with or without a slash at its end. */
	private async visitAgain(key: string, location: string): Promise<void> {
		const { status, text, isHtml } = await this.client.get(location);
		const items = text === undefined ? undefined : parseFeed(text);
		if (status === 200 && items) this.addFeed(key, items, location);
		else if (status === 200 && isHtml && text !== undefined) this.addPage(key, text, location);
	}

	private addFeed(key: string, items: FeedItem[], url: string): void {
		this.feeds.push({ path: key, items });
		for (const { link } of items) this.addUrl(link, url);
	}

	private addPage(key: string, text: string, url: string): void {
		try {
			const raw = readPage(text, url);
			this.pages.push({ path: key, raw });
			for (const { target } of raw.links) if (target) this.addUrl(target, raw.base);
			for (const feed of raw.metadata.feeds) this.addUrl(feed, raw.base);
			if (raw.metadata.refresh) this.addUrl(raw.metadata.refresh, raw.base);
		} catch (error) {
			if (!(error instanceof UnreadablePage)) throw error;
			this.unread.push({ path: key, reason: error.message });
		}
	}
}

/** Returns the folder of the answers of a site. */
export function cacheFolder(folder: string, address: string): string {
	return path.join(folder, new URL(address).host.replace(/[^\w.-]/g, "_"));
}
