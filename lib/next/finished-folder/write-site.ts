import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { sealDrafts } from "@/features/reviews/finish";
import type { Blog } from "@/lib/blog/blog";
import { hostPrefix, type Site } from "@/lib/config/site";
import { parseVariantUrl, urlWithoutExtension } from "@/lib/content/images/urls";
import { isUnpublishedPath } from "@/lib/content/layout/file-kinds";
import { pageFile } from "@/lib/content/urls/page-files";
import { sitePath } from "@/lib/content/urls/resolve-url";
import type { BuildResult } from "@/lib/next/build/build-result";
import type { BuildTimer } from "@/lib/next/build/build-timer";
import { reusePages } from "@/lib/next/build/cached-pages/reuse-pages";
import { readKeptDays } from "@/lib/next/environment";
import {
	type FinishedPage,
	optimizePages,
	type PageWeights,
	type RenderedPage,
	weighPages,
} from "@/lib/next/optimize-html/optimize-pages";
import { copyStaticFile, getHashedFiles, type HashedFile } from "@/lib/outputs/static-files/output";
import { type BuildManifest, listPaths, PARTS } from "@/lib/ship/site";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { NOT_FOUND_PATH, removePrefix, safeDecode } from "@/lib/utils/url";
import { UsageError } from "@/lib/utils/usage-error";
import { copyWhole, syncDisk } from "@/lib/utils/write-whole";
import { compressFiles } from "./compress-files";
import { keepAssets } from "./kept-assets";
import { copyPortraits, makeManifest, writeManifest } from "./make-manifest";
import { writeOutputs } from "./write-outputs";

/** Matches the paths of the files that Next itself serves. */
const NEXT_FILE = /^\/_next\/static\//;
const SCRIPT = /^\/_next\/static\/(?!media\/).*\.js$/;

/**
 * Makes the finished folder of a build: the finished form of each page that Next has rendered or that is taken from an earlier build, the files of all
 * outputs, and the manifest. Doesn't change Next's own output. `previous` is the earlier finished folder, if there is one.
 */
export async function writeSite(
	blog: Blog,
	result: BuildResult,
	folder: string,
	previous: string | undefined,
	timer: BuildTimer,
): Promise<{ weights: PageWeights; nextChange: BuildManifest["nextChange"] }> {
	const files = path.join(folder, PARTS.files);
	await rm(folder, { recursive: true, force: true });
	await mkdir(files, { recursive: true });
	await copyPublicFiles(path.join(result.projectDir, "public"), files);
	const site = await blog.site();
	const { lightPages } = site;
	const prefix = hostPrefix(site);
	const pages = await listRenderedPages(result, files, site);
	const rendered = await sealDrafts(blog, await optimizeLocales(blog, result.distDir, pages, lightPages));
	timer.lap("finishing pages");
	const all: Omit<FinishedPage, "removedScripts">[] = [...rendered, ...(await reusePages(blog, files, rendered))];
	timer.lap("keeping pages");
	const weights = weighPages(all);
	await copyNextFiles(result, files, prefix, weights.frameworkPages > 0);
	await writeOutputs(blog, files, previous && path.join(previous, PARTS.files));
	timer.lap("outputs");
	const days = readKeptDays();
	const images = await copyImages(blog, files, all, days > 0);
	if (days > 0) {
		const { cacheDir, now } = blog.options;
		await keepAssets({ folder: path.join(files, "_next/static"), cacheDir, days, now: now(), images });
	}
	timer.lap("images");
	await compressFiles(folder, previous);
	timer.lap("compressing files");
	const paths = new Set(await listPaths(files));
	const manifest = await makeManifest(blog, { paths, images, buildId: result.buildId });
	await copyPortraits(blog, folder, manifest);
	await syncDisk(folder);
	await writeManifest(folder, manifest);
	return { weights, nextChange: manifest.nextChange };
}

/** Optimises the pages of each locale, which have scripts and a policy of their own. */
async function optimizeLocales(blog: Blog, distDir: string, pages: readonly RenderedPage[], allowStatic: boolean) {
	const locales = await Promise.all(pages.map(({ path }) => blog.localeOf(path)));
	const finished: FinishedPage[] = [];
	for (const locale of new Set(locales)) {
		const own = pages.filter((_, index) => locales[index] === locale);
		finished.push(...(await optimizePages(locale, distDir, own, allowStatic)));
	}
	return finished;
}

/** Leaves out files whose names are never published. */
async function copyPublicFiles(from: string, to: string): Promise<void> {
	const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(undefinedIfMissing);
	for (const entry of entries ?? []) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(from, file).replaceAll(path.sep, "/");
		if (entry.isFile() && !isUnpublishedPath(name)) await copyInto(file, path.join(to, name));
	}
}

/** Lists the pages that Next has prerendered, and copies its other files. */
async function listRenderedPages(
	{ prerenders, staticFiles }: BuildResult,
	folder: string,
	site: Site,
): Promise<RenderedPage[]> {
	const prefix = hostPrefix(site);
	const pages: RenderedPage[] = [];
	// Next counts the files of routes among static files.
	const others = staticFiles.filter(({ filePath }) => filePath.endsWith(".body"));
	for (const { pathname, filePath: file } of [...prerenders, ...others]) {
		const pagePath = safeDecode(removePrefix(pathname, prefix) ?? pathname).normalize("NFC");
		// Next's own error page, and the payloads that its client loads.
		if (
			file === undefined ||
			(pagePath.startsWith("/_") && pagePath !== NOT_FOUND_PATH) ||
			!/\.(?:html|body)$/.test(file)
		)
			continue;
		if (file.endsWith(".html"))
			pages.push({ source: file, path: pagePath, file: path.join(folder, pageFile(pagePath, site)) });
		else await copyInto(file, path.join(folder, pagePath));
	}
	return pages.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Copies the files that Next's client loads, its scripts only if a page needs them. */
async function copyNextFiles(
	{ staticFiles }: BuildResult,
	folder: string,
	prefix: string,
	hasScripts: boolean,
): Promise<void> {
	for (const { pathname, filePath } of staticFiles) {
		const name = safeDecode(removePrefix(pathname, prefix) ?? pathname);
		if (NEXT_FILE.test(name) && (hasScripts || !SCRIPT.test(name))) await copyInto(filePath, path.join(folder, name));
	}
}

/**
 * Copies images and fonts to those URLs of pages that show them unchanged. Returns the originals by the URL of the resized image; with
 * `keepsOriginals`, files whose URL changes with their content. Throws `UsageError` if a page shows an image of the blog that isn't there.
 */
export async function copyImages(
	blog: Blog,
	folder: string,
	pages: readonly Pick<FinishedPage, "file" | "media">[],
	keepsOriginals: boolean,
): Promise<BuildManifest["images"]> {
	const images: BuildManifest["images"] = {};
	const copied = new Set<string>();
	const hashed = await getHashedFiles(blog);
	const copy = async ({ file, url }: HashedFile) => {
		if (!copied.has(url)) await copyStaticFile(blog.source, file, path.join(folder, url));
		copied.add(url);
	};
	const pageByUrl = new Map(pages.flatMap(({ file, media }) => media.map((url) => [url, file] as const)));
	for (const url of [...pageByUrl.keys()].sort()) {
		const variant = parseVariantUrl(url);
		const original = hashed.get(variant?.stem ?? urlWithoutExtension(url));
		// Next has written the images that components import.
		if (!original && !variant) continue;
		if (!original) {
			const name = path.relative(folder, pageByUrl.get(url) ?? "");
			const message = `The page \`${name}\` shows the image \`${url}\`, but no published file has this URL. Write the path of a file there, such as \`/img/a.png\`.`;
			throw new UsageError(message);
		}
		const source = sitePath(original.file);
		const isPublished = !keepsOriginals && existsSync(path.join(folder, source));
		if (variant) images[url] = isPublished ? source : original.url;
		if (!variant || !isPublished) await copy(original);
	}
	return images;
}

async function copyInto(from: string, to: string): Promise<void> {
	await mkdir(path.dirname(to), { recursive: true });
	await copyWhole(from, to);
}
