import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { createProgress } from "@/lib/next/environment";
import type { FinishedPage } from "@/lib/next/optimize-html/optimize-pages";
import { writeWhole } from "@/lib/utils/write-whole";
import { type KeptPage, KeptPages } from "./kept-page";
import { listPages, readPlan } from "./plan";
import { readSavedReads } from "./reads-file";

/** A finished page that a build may keep for the next one. */
export interface Candidate {
	page: FinishedPage;
	/** Its path on the site. */
	path: string;
}

/** Keeps pages for later builds, and deletes what was kept of pages that are gone. `folder` is that of all files. */
export async function keepPages(blog: Blog, folder: string, candidates: readonly Candidate[]): Promise<void> {
	const [{ engine }, reads] = await Promise.all([readPlan(blog.options), readSavedReads(blog.options)]);
	const kept = new KeptPages(blog.options);
	const pages = await listPages(blog);
	const paths = new Set(pages);
	const progress = createProgress("Keeping pages", candidates.length);
	for (const { page, path: pagePath } of candidates) {
		progress.advance();
		const pageReads = paths.has(pagePath) && reads.get(pagePath);
		// A page with the framework depends on all scripts of the build. If scripts were removed, each build has to report it.
		if (!pageReads || !page.isStatic || page.removedScripts > 0) continue;
		const { media, bytesBefore, bytesAfter } = page;
		const html = await readFile(page.file, "utf8");
		const content = { file: path.relative(folder, page.file), html, media: [...media], bytesBefore, bytesAfter };
		await kept.write(pagePath, { engine, reads: pageReads }, content);
	}
	progress.end();
	await kept.prune(pages);
}

/** A page that a build took from an earlier one, without its text. */
export type RestoredPage = Omit<KeptPage, "html"> & { isStatic: true };

/** Writes the pages that this build takes from an earlier one into their folder, and returns them. */
export async function restorePages(blog: Blog, folder: string): Promise<RestoredPage[]> {
	const kept = new KeptPages(blog.options);
	const pages: RestoredPage[] = [];
	const { pages: planned } = await readPlan(blog.options);
	const folders = new Set<string>();
	const makeFolder = async (name: string) => {
		if (!folders.has(name)) await mkdir(name, { recursive: true });
		folders.add(name);
	};
	const progress = createProgress("Restoring pages", planned.length);
	for (const pagePath of planned) {
		progress.advance();
		const { html, ...page } = await kept.read(pagePath);
		const file = path.join(folder, page.file);
		await makeFolder(path.dirname(file));
		await writeWhole(file, html);
		pages.push({ ...page, isStatic: true });
	}
	progress.end();
	return pages;
}
