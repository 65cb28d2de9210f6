import { existsSync } from "node:fs";
import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pageFile } from "@/lib/content/urls/page-files";
import { toPagePath } from "@/lib/content/urls/redirects";
import { escapeHtml } from "@/lib/utils/html";
import { fileKey } from "@/lib/utils/paths";
import { trimPath } from "@/lib/utils/text";
import { encodePath } from "@/lib/utils/url";
import { writeWhole } from "@/lib/utils/write-whole";
import { makeDerivedFile } from "./derived-files";
import { groupRedirects } from "./group-redirects";
import { type BuildManifest, listDerivedPaths, PARTS, readManifest } from "./site";

/** Small, as each image encoder uses more than one core. */
const CONCURRENCY = 2;

export interface ImageCounts {
	made: number;
	reused: number;
}

/**
 * Writes a finished folder for hosts of static files: all files, those that a server would make on request, redirects as `_redirects` and as
 * pages for hosts that don't read that file, and headers as `_headers`. The owner's files with these names are kept.
 */
export async function writeFolder(site: string, target: string, cacheDir: string): Promise<ImageCounts> {
	const manifest = await readManifest(site);
	await cp(path.join(site, PARTS.files), target, { recursive: true, preserveTimestamps: true });
	const counts = await writeDerivedFiles(site, manifest, target, cacheDir);
	// Without this file, GitHub Pages omits folders that start with an underscore.
	await writeMissing(target, "/.nojekyll", "");
	await writeMissing(target, "/_headers", formatHeaders(manifest));
	await writeMissing(target, "/_redirects", formatRedirects(manifest));
	await writeRedirectPages(target, manifest);
	return counts;
}

export async function writeDerivedFiles(
	site: string,
	manifest: BuildManifest,
	target: string,
	cacheDir: string,
): Promise<ImageCounts> {
	const queue = listDerivedPaths(manifest);
	const counts = { made: 0, reused: 0 };
	const work = async () => {
		for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
			const file = await makeDerivedFile({ folder: site, manifest, cacheDir }, name);
			if (!file) throw new Error(`\`${name}\` can't be made.`);
			if (file.isNew !== undefined) counts[file.isNew ? "made" : "reused"] += 1;
			await mkdir(path.dirname(path.join(target, name)), { recursive: true });
			await writeWhole(path.join(target, name), file.content);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, work));
	return counts;
}

/**
 * Formats headers as a `_headers` file:
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */
export function formatHeaders({ headers, basePath }: Pick<BuildManifest, "headers" | "basePath">): string {
	return Object.entries(headers)
		.map(([pattern, list]) => `${basePath}${pattern}\n${list.map(({ key, value }) => `  ${key}: ${value}\n`).join("")}`)
		.join("\n");
}

/**
 * Formats redirects as a `_redirects` file, with one line for the forms of a path, as there are pages at the others. Both paths of a line are
 * percent-encoded, also `*` and `:`, which would be patterns:
 * https://docs.netlify.com/manage/routing/redirects/overview/ and https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function formatRedirects({ redirects, basePath }: Pick<BuildManifest, "redirects" | "basePath">): string {
	return groupRedirects(redirects)
		.filter(({ isOwnForm }) => !isOwnForm)
		.map(({ paths: [path = ""], destination }) => `${basePath}${exactPath(path)} ${basePath}${destination} 301\n`)
		.join("");
}

/** Writes a page that redirects to each file that a host looks for at an old path, where there is none. */
export async function writeRedirectPages(
	folder: string,
	manifest: Pick<BuildManifest, "redirects" | "basePath" | "files">,
): Promise<void> {
	const { redirects, basePath } = manifest;
	for (const [source, destination] of Object.entries(redirects)) {
		const target = trimPath(decodeURIComponent(destination));
		const isOwnForm = toPagePath(source) === target;
		// On some disks, a path in other case has the files of the page itself.
		if (!isOwnForm && fileKey(toPagePath(source)) === fileKey(target)) continue;
		// Feed readers can't follow a page, so they get a copy of the feed, which has its new URL. A page is copied to its other forms, as it
		// would redirect to itself where a host prefers these.
		const original = path.join(folder, isOwnForm ? pageFile(target, manifest) : target);
		const isCopy = (isOwnForm || /\.(?:xml|json)$/.test(source)) && existsSync(original);
		const text = isCopy ? await readFile(original, "utf8") : createRedirectPage(basePath + destination);
		const files = /\.(?:html?|xml|json)$/.test(source)
			? [source]
			: [pageFile(source, manifest), `${source}/index.html`];
		for (const file of files) {
			if (file === source || !Object.hasOwn(redirects, file)) await writeMissing(folder, file, text);
		}
	}
}

/**
 * Returns an HTML page that redirects, for hosts without redirects. `destination` is percent-encoded:
 * https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh
 */
export function createRedirectPage(destination: string): string {
	const url = escapeHtml(destination);
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'"/><title>Moved</title><meta name="robots" content="noindex"/><meta name="viewport" content="width=device-width"/><link rel="canonical" href="${url}"/><meta http-equiv="refresh" content="0; url=${url}"/></head><body><p><a href="${url}">This page has moved.</a></p></body></html>\n`;
}

async function writeMissing(folder: string, name: string, text: string): Promise<void> {
	const file = path.join(folder, name);
	if (existsSync(file)) return;
	const isFolder = await mkdir(path.dirname(file), { recursive: true }).then(() => true, falseIfFile);
	if (isFolder) await writeWhole(file, text);
}

/** A file of the blog keeps its path from the folder of a redirect. */
function falseIfFile(error: NodeJS.ErrnoException): false {
	if (error.code === "EEXIST" || error.code === "ENOTDIR") return false;
	throw error;
}

/** Percent-encodes a path so that none of its characters is a pattern. */
function exactPath(decoded: string): string {
	return encodePath(decoded).replace(/[()*!':]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
