import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { pageFile } from "@/lib/content/urls/page-files";
import { createProgress } from "@/lib/next/environment";
import type { FinishedPage } from "@/lib/next/optimize-html/optimize-pages";
import { digest } from "@/lib/utils/digest";
import { logIgnored } from "@/lib/utils/log-ignored";
import { writeToCache } from "@/lib/utils/write-to-cache";
import { createFolders, linkWhole } from "@/lib/utils/write-whole";
import {
	createPageAdder,
	getKeptFolder,
	isWhole,
	type KeptIndex,
	type KeptPage,
	keptFile,
	readKeptIndex,
	readSavedReads,
	writeKeptIndex,
} from "./kept-files";
import { listPages, readPlan } from "./plan";

export type RestoredPage = Omit<KeptPage, "reads" | "content"> & Pick<FinishedPage, "file"> & { isStatic: true };

/**
 * Links the pages that a build takes from an earlier one into the folder of all files, and returns them. Stores these and the new pages for
 * later builds.
 */
export async function keepPages(
	blog: Blog,
	folder: string,
	finished: readonly FinishedPage[],
): Promise<RestoredPage[]> {
	const { options } = blog;
	const keptFolder = getKeptFolder(options);
	const [plan, earlier] = await Promise.all([readPlan(options), readKeptIndex(options)]);
	const fileOf = (page: string) => path.join(folder, pageFile(page));
	const index: KeptIndex = { engine: plan.engine, reads: [], pages: {} };
	const addPage = createPageAdder(index);
	const makeFolder = createFolders();
	const restored: RestoredPage[] = [];
	const progress = createProgress("Keeping pages", plan.pages.length + finished.length);
	for (const pagePath of plan.pages) {
		const page = earlier.pages[pagePath];
		if (!page || !(await isWhole(keptFolder, page)))
			throw new Error(`The page ${pagePath} of the last build is damaged in the cache. Build again.`);
		const file = fileOf(pagePath);
		await makeFolder(file);
		await linkWhole(keptFile(keptFolder, page), file);
		const { reads, content, ...rest } = page;
		restored.push({ ...rest, file, isStatic: true });
		const pageReads = reads.flatMap((position) => earlier.reads.slice(position, position + 1));
		addPage(pagePath, { content, ...rest }, pageReads);
		progress.advance();
	}
	const [reads, paths] = await Promise.all([readSavedReads(options), listPages(blog)]);
	const byFile = new Map(paths.map((one) => [fileOf(one), one]));
	for (const { file, isStatic, removedScripts, media, bytesBefore, bytesAfter } of finished) {
		progress.advance();
		const pagePath = byFile.get(file) ?? "";
		const pageReads = reads.get(pagePath);
		// A page with the framework depends on all scripts of the build. If scripts were removed, each build has to report it.
		if (!pageReads || !isStatic || removedScripts > 0) continue;
		const content = digest(await readFile(file));
		if (await keepFile(options, file, keptFile(keptFolder, { content })))
			addPage(pagePath, { content, media: [...media], bytesBefore, bytesAfter }, pageReads);
	}
	progress.end();
	await writeKeptIndex(options, index);
	await pruneFiles(keptFolder, index);
	return restored;
}

/** Returns whether the file was stored. The finished folder has the same file, which nothing changes any more. */
function keepFile({ cacheDir }: BlogOptions, file: string, kept: string): Promise<boolean> {
	return writeToCache(cacheDir, kept, async () => {
		await rm(kept, { recursive: true, force: true });
		await linkWhole(file, kept);
	});
}

async function pruneFiles(folder: string, { pages }: KeptIndex): Promise<void> {
	const present = await readdir(folder).catch((error) => logIgnored(`reading ${folder}`, error));
	const used = new Set(Object.values(pages).map((page) => path.basename(keptFile(folder, page))));
	for (const name of present ?? []) {
		const isOfPages = name.includes(".") && !/^(?:index|plan)\.json$/.test(name);
		if (isOfPages && !used.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
	}
}
