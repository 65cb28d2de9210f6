import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { getEngineHash } from "@/lib/blog/cached-results";
import { listPages } from "@/lib/blog/pages";
import { hasSameReads } from "@/lib/blog/record-blog";
import { pageFile } from "@/lib/content/urls/page-files";
import { getBlog } from "@/lib/next/get-blog";
import { groupBy } from "@/lib/utils/collections";
import { joinPath } from "@/lib/utils/paths";
import { writeCleared } from "@/lib/utils/write-to-cache";
import { writeWhole } from "@/lib/utils/write-whole";
import { type CachedPage, clearReads, getPageCacheFolder, isWhole, type PageIndex, readPageIndex } from "./page-cache";

const planSchema = z.object({ engine: z.string(), pages: z.array(z.string()) });

export type Plan = z.output<typeof planSchema>;

/** The file that tells the processes of a build which pages it takes from earlier ones. */
const planFile = (options: BlogOptions) => joinPath(getPageCacheFolder(options), "plan.json");

/**
 * Decides at the start of a build which pages it takes from an earlier one: those that would be the same again. Returns the paths of the
 * pages to render.
 */
export async function planReusedPages(blog: Blog, deploymentId = ""): Promise<string[]> {
	const { options } = blog;
	const links = await Promise.all([blog.appLinks(), blog.folderLinks()]);
	const engine = JSON.stringify([await getEngineHash(blog), deploymentId, ...links]);
	const folder = getPageCacheFolder(options);
	const cached = await readPageIndex(options);
	const areSame = createReadsComparison(blog, cached);
	const pages: string[] = [];
	const rendered: string[] = [];
	const [all, site] = await Promise.all([listPages(blog), blog.site()]);
	// Checks report posts before: this is a mistake of the engine.
	for (const [file, [page, other]] of groupBy(all, (one) => pageFile(one, site))) {
		if (other)
			throw new Error(`The pages ${page} and ${other} have the same file, \`${file}\`. Change the path of one.`);
	}
	for (const pagePath of all) {
		const page = cached.engine === engine ? cached.pages[pagePath] : undefined;
		const isReused = page !== undefined && (await areSame(page)) && (await isWhole(folder, page));
		(isReused ? pages : rendered).push(pagePath);
	}
	await clearReads(options);
	const file = planFile(options);
	await writeCleared(options.cacheDir, file, () => writeWhole(file, JSON.stringify({ engine, pages })));
	return rendered;
}

/** Returns a function that tells whether all reads of a page still have the same results. Each read is repeated once for all pages. */
function createReadsComparison(blog: Blog, { reads }: PageIndex): (page: CachedPage) => Promise<boolean> {
	const results: boolean[] = [];
	return async (page) => {
		for (const position of page.reads) {
			const read = reads[position];
			results[position] ??= read !== undefined && (await hasSameReads(blog, [read]));
			if (!results[position]) return false;
		}
		return true;
	};
}

/** Lists the paths of all pages that this build renders. Drafts for review are never cached. */
export async function listRenderedPaths(): Promise<string[]> {
	const blog = getBlog();
	const [plan, pages, reviews] = await Promise.all([readPlan(blog.options), listPages(blog), blog.reviews()]);
	const reused = new Set(plan.pages);
	return [...pages.filter((path) => !reused.has(path)), ...reviews.map(({ path }) => path)];
}

export async function readPlan(options: BlogOptions): Promise<Plan> {
	return planSchema.parse(JSON.parse(await readFile(planFile(options), "utf8")));
}
