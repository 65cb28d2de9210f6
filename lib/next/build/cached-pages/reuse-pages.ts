import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { listPages } from "@/lib/blog/pages";
import { pageFile } from "@/lib/content/urls/page-files";
import { createProgress } from "@/lib/next/environment";
import type { FinishedPage } from "@/lib/next/optimize-html/optimize-pages";
import { digest } from "@/lib/utils/digest";
import { getFileState } from "@/lib/utils/file-state";
import { logIgnored } from "@/lib/utils/log-ignored";
import { writeToCache } from "@/lib/utils/write-to-cache";
import { createFolders, linkWhole } from "@/lib/utils/write-whole";
import {
	type CachedPage,
	cachedFile,
	createPageAdder,
	getPageCacheFolder,
	isWhole,
	type PageIndex,
	readPageIndex,
	readSavedReads,
	writePageIndex,
} from "./page-cache";
import { readPlan } from "./plan";

export type RestoredPage = Omit<CachedPage, "reads" | "content" | "state"> &
	Pick<FinishedPage, "file"> & { isStatic: true };

/**
 * Links the pages that a build takes from an earlier one into the folder of all files, and returns them. Stores these and the new pages for
 * later builds.
 */
export async function reusePages(
	blog: Blog,
	folder: string,
	finished: readonly FinishedPage[],
): Promise<RestoredPage[]> {
	const { options } = blog;
	const cacheFolder = getPageCacheFolder(options);
	const [plan, earlier, site] = await Promise.all([readPlan(options), readPageIndex(options), blog.site()]);
	const fileOf = (page: string) => path.join(folder, pageFile(page, site));
	const index: PageIndex = { engine: plan.engine, reads: [], pages: {} };
	const addPage = createPageAdder(index);
	const makeFolder = createFolders();
	const restored: RestoredPage[] = [];
	const progress = createProgress("Keeping pages", plan.pages.length + finished.length);
	for (const pagePath of plan.pages) {
		const page = earlier.pages[pagePath];
		if (!page || !(await isWhole(cacheFolder, page)))
			throw new Error(`The page ${pagePath} of the last build is damaged in the cache. Build again.`);
		const file = fileOf(pagePath);
		await makeFolder(file);
		await linkWhole(cachedFile(cacheFolder, page), file);
		const { reads, content, state: _, ...rest } = page;
		restored.push({ ...rest, file, isStatic: true });
		const pageReads = reads.flatMap((position) => earlier.reads.slice(position, position + 1));
		addPage(pagePath, { content, state: getFileState(cachedFile(cacheFolder, page)), ...rest }, pageReads);
		progress.advance();
	}
	const byFile = new Map(finished.map((page) => [page.file, page]));
	const byPath = new Map((await listPages(blog)).map((pagePath) => [pagePath, byFile.get(fileOf(pagePath))]));
	for await (const [pagePath, reads] of readSavedReads(options)) {
		progress.advance();
		const page = byPath.get(pagePath);
		// A page with the framework depends on all scripts of the build. If scripts were removed, each build has to report it.
		if (!page?.isStatic || page.removedScripts > 0) continue;
		const { file, media, bytesBefore, bytesAfter } = page;
		const content = digest(await readFile(file));
		const cached = cachedFile(cacheFolder, { content });
		if (await cacheFile(options, file, cached)) {
			addPage(pagePath, { content, state: getFileState(cached), media: [...media], bytesBefore, bytesAfter }, reads);
		}
	}
	progress.end();
	await writePageIndex(options, index);
	await pruneFiles(cacheFolder, index);
	return restored;
}

/** Returns whether the file was stored. The finished folder has the same file, which nothing changes any more. */
function cacheFile({ cacheDir }: BlogOptions, file: string, cached: string): Promise<boolean> {
	return writeToCache(cacheDir, cached, async () => {
		await rm(cached, { recursive: true, force: true });
		await linkWhole(file, cached);
	});
}

async function pruneFiles(folder: string, { pages }: PageIndex): Promise<void> {
	const present = await readdir(folder).catch((error) => logIgnored(`reading ${folder}`, error));
	const used = new Set(Object.values(pages).map((page) => path.basename(cachedFile(folder, page))));
	for (const name of present ?? []) {
		const isOfPages = name.includes(".") && !/^(?:index|plan)\.json$/.test(name);
		if (isOfPages && !used.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
	}
}
