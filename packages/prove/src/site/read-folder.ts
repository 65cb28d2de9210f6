import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";
import { readPage } from "@/packages/prove/src/html/read-page";
import { MAX_PAGE_BYTES, UnreadablePage } from "@/packages/prove/src/html/tree";
import type { Feed, Redirect, Site, SiteFile, Unread } from "@/packages/prove/src/model";
import { assembleSite, type RawPage } from "./assemble";
import { isFeed, parseFeed } from "./feeds";
import { listFiles } from "./list-files";
import { findLocation } from "./location";
import { ANY_ORIGIN, isWebUrl, normalizePath, resolveAddress } from "./paths";
import { MAX_IMAGE_BYTES, readPicture } from "./pictures";
import { readManifestRedirects, readRedirectsFile, readVercelFile } from "./redirect-files";

export interface ReadOptions {
	/** Called with the step and how much of it is done. */
	onProgress?: (step: string, done: number, total: number) => void;
	/** Makes small copies of pictures. */
	withThumbnails?: boolean;
}

const NOT_FOUND = /^\/(?:[\w-]+\/)?_?404(?:\/index)?\.html$/;
const NO_PAGE = /\/(?:_?(?:404|500|error|not-found|global-error)(?:\/index)?\.html|_next\/.*)$/;
const FEED_FILE = /\.(?:xml|atom|rss|json)$|\/(?:feed|rss|atom)(?:\/index\.html)?$/i;
const MAX_FEED_BYTES = 20_000_000;

/** Reads the folder that a generator of sites has written, or a finished folder of Quire. */
export async function readFolder(folder: string, name: string, options: ReadOptions = {}): Promise<Site> {
	const { root, redirects: manifest, derived } = await readManifest(folder);
	const files = await listFiles(root);
	const fileSet = new Set(files);
	const unread: Unread[] = [];
	const raw = new Map<string, ReturnType<typeof readPage>>();
	const htmlFiles = files.filter((file) => /\.html?$/i.test(file) && !file.startsWith("/_next/"));
	for (const [index, file] of htmlFiles.entries()) {
		options.onProgress?.("Reading pages", index, htmlFiles.length);
		try {
			if ((await stat(path.join(root, file))).size > MAX_PAGE_BYTES)
				throw new UnreadablePage(`it has more than ${MAX_PAGE_BYTES / 1e6} MB`);
			const text = await readFile(path.join(root, file), "utf8");
			if (!isFeed(text)) raw.set(file, readPage(text, `${ANY_ORIGIN}${encodeURI(file)}`));
		} catch (error) {
			if (!(error instanceof UnreadablePage)) throw error;
			unread.push({ path: normalizePath(file), reason: error.message });
		}
	}
	const location = findLocation(
		[...raw].map(([file, { metadata, links, images }]) => ({
			file,
			canonical: metadata.canonical,
			rootPaths: [...links.map(({ target }) => target), ...images.map(({ src }) => src)].filter((one) =>
				/^\/(?!\/)/.test(one),
			),
		})),
		fileSet,
	);
	// The pages are below the base path on the web, which relative addresses depend on.
	for (const page of raw.values())
		page.base = page.base.replace(ANY_ORIGIN, `${location.origin || ANY_ORIGIN}${location.base}`);
	const { pages, aliases } = namePages(raw, location);
	const notFound = pages.find(({ file }) => NOT_FOUND.test(file));
	const site = assembleSite({
		name,
		...location,
		pages: pages.filter(({ file }) => !NO_PAGE.test(file)),
		aliases,
		redirects: [...manifest, ...(await readRedirects(root, folder))],
		feeds: await readFeeds(root, files, unread),
		notFound,
		unread,
	});
	await addFiles(site, root, fileSet, derived, options);
	return site;
}

/** Finds the files of a finished folder of Quire, in which a manifest has redirects and the sources of resized images. */
async function readManifest(folder: string) {
	const file = path.join(folder, "site.json");
	const manifest =
		existsSync(file) && existsSync(path.join(folder, "files")) ? parseJson(await readFile(file, "utf8")) : undefined;
	if (!isRecord(manifest)) return { root: folder, redirects: [] as Redirect[], derived: new Map<string, string>() };
	const images = isRecord(manifest.images) ? Object.entries(manifest.images) : [];
	const derived = new Map(images.flatMap(([from, to]) => (typeof to === "string" ? [[normalizePath(from), to]] : [])));
	return { root: path.join(folder, "files"), redirects: readManifestRedirects(manifest), derived };
}

/** Decides at which of its paths a page is known: `/a.html` or `/a`. */
function namePages(raw: ReadonlyMap<string, ReturnType<typeof readPage>>, location: { origin: string; base: string }) {
	const resolve = (href: string, url: string) => resolveAddress(href, url, location);
	const linked = new Set(
		[...raw.values()].flatMap(({ links, base }) =>
			links.map(({ target }) => (target ? resolve(target, base) : undefined)),
		),
	);
	const aliases: Record<string, string> = {};
	const pages = [...raw].map(([file, page]): RawPage & { file: string } => {
		const full = normalizePath(file);
		const short = full.replace(/\.html?$/i, "");
		const canonical = page.metadata.canonical && resolve(page.metadata.canonical, page.base);
		const wanted = [canonical, ...[short, full].filter((one) => linked.has(one))].find(
			(one) => one === short || one === full,
		);
		const name = wanted ?? full;
		for (const other of [short, full]) if (other !== name && !raw.has(`${other}/index.html`)) aliases[other] = name;
		return { path: name, raw: page, file };
	});
	return { pages, aliases };
}

async function readRedirects(root: string, folder: string): Promise<Redirect[]> {
	const read = async (file: string) => (existsSync(file) ? await readFile(file, "utf8") : "");
	const vercel = [...new Set([root, folder])].map(async (one) =>
		readVercelFile(await read(path.join(one, "vercel.json"))),
	);
	return [...readRedirectsFile(await read(path.join(root, "_redirects"))), ...(await Promise.all(vercel)).flat()];
}

async function readFeeds(root: string, files: readonly string[], unread: Unread[]): Promise<Feed[]> {
	const feeds: Feed[] = [];
	for (const file of files.filter((one) => FEED_FILE.test(one) && !one.startsWith("/_next/"))) {
		const handle = await open(path.join(root, file));
		const { size } = await handle.stat();
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4000), 0, 4000, 0);
		await handle.close();
		if (!isFeed(buffer.subarray(0, bytesRead).toString())) continue;
		if (size > MAX_FEED_BYTES) unread.push({ path: file, reason: `the feed has more than ${MAX_FEED_BYTES / 1e6} MB` });
		const items = size > MAX_FEED_BYTES ? undefined : parseFeed(await readFile(path.join(root, file), "utf8"));
		if (items) feeds.push({ path: normalizePath(file), items });
	}
	return feeds;
}

/** Adds the files that pages link, and the pictures in their content. */
async function addFiles(
	site: Site,
	root: string,
	files: ReadonlySet<string>,
	derived: ReadonlyMap<string, string>,
	{ onProgress, withThumbnails = false }: ReadOptions,
): Promise<void> {
	const byPath = new Map(
		[...files].filter((file) => !/\.html?$/i.test(file)).map((file) => [normalizePath(file), file]),
	);
	const pagePaths = new Set([...site.pages.map((page) => page.path), ...Object.keys(site.aliases)]);
	const targets = new Set(site.pages.flatMap(({ links }) => links.map(({ target }) => target)));
	const sources = new Set(
		site.pages.flatMap(({ images }) => images.flatMap(({ src, isContent }) => (isContent ? [src] : []))),
	);
	const fileOf = (one: string) => byPath.get(one) ?? derived.get(one);
	const wanted = [...new Set([...targets, ...sources, ...site.feeds.map((feed) => feed.path)])].filter(
		(one) => one !== "" && !isWebUrl(one) && !pagePaths.has(one) && fileOf(one),
	);
	let done = 0;
	const queue = [...wanted];
	const work = async () => {
		for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
			const file = path.join(root, fileOf(target) ?? "");
			site.files[target] = await digestFile(file);
			if (sources.has(target) && (site.files[target]?.size ?? 0) <= MAX_IMAGE_BYTES)
				site.pictures[target] = await readPicture(await readFile(file), withThumbnails);
			done += 1;
			onProgress?.("Looking at files and pictures", done, wanted.length);
		}
	};
	await Promise.all(Array.from({ length: 4 }, work));
}

const MAX_DIGESTED = 200_000_000;

async function digestFile(file: string): Promise<SiteFile> {
	const { size } = await stat(file);
	const digest =
		size > MAX_DIGESTED
			? ""
			: createHash("sha256")
					.update(await readFile(file))
					.digest("hex")
					.slice(0, 32);
	return { size, digest };
}
