import path from "node:path";
import { sealDrafts } from "@/features/reviews/finish";
import type { Blog } from "@/lib/blog/blog";
import { hostPrefix, type Site } from "@/lib/config/site";
import { pageFile } from "@/lib/content/urls/page-files";
import type { BuildResult } from "@/lib/next/build/build-result";
import type { BuildTimer } from "@/lib/next/build/build-timer";
import { reusePages } from "@/lib/next/build/cached-pages/reuse-pages";
import {
	type FinishedPage,
	optimizePages,
	type PageWeights,
	type RenderedPage,
	weighPages,
} from "@/lib/next/optimize-html/optimize-pages";
import { type BuildManifest, PARTS } from "@/lib/ship/site";
import { NOT_FOUND_PATH, removePrefix, safeDecode } from "@/lib/utils/url";
import { copyInto, startFolder, writeBesidePages } from "./write-beside-pages";

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
	await startFolder(blog, folder);
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
	const { nextChange } = await writeBesidePages(blog, folder, { previous, shown: all, buildId: result.buildId }, timer);
	return { weights, nextChange };
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
