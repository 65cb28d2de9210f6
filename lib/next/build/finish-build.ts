import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { RESULT_CACHE } from "@/lib/blog/cached-results";
import { REPORTS } from "@/lib/checks/cached-report";
import { LINK_ANSWERS } from "@/lib/checks/external-links";
import { PERMALINKS, recordPermalink } from "@/lib/checks/recorded-permalinks";
import { ENCODED_IMAGES } from "@/lib/content/images/encode-image";
import { IMAGE_METADATA } from "@/lib/content/images/image-library";
import { COMPILED_POSTS } from "@/lib/markdown/compiled-post-cache";
import { writeAppData } from "@/lib/next/app-data-file";
import { getSiteDir, getSiteTarget, getWorkingDir, isForVercel, isProfiling } from "@/lib/next/environment";
import { KEPT_ASSETS } from "@/lib/next/finished-folder/kept-assets";
import { OUTPUT_INPUTS } from "@/lib/next/finished-folder/write-outputs";
import { writeSite } from "@/lib/next/finished-folder/write-site";
import { formatPageWeights } from "@/lib/next/optimize-html/optimize-pages";
import { OUTPUTS } from "@/lib/outputs/registry";
import { OWNER_BUNDLES } from "@/lib/owner-code/load-bundle";
import type { BuildManifest } from "@/lib/ship/site";
import { findSite, newSiteFolder, pointToSite } from "@/lib/ship/site-folder";
import { writeVercelOutput } from "@/lib/ship/vercel";
import { pruneFolder } from "@/lib/utils/disk-cache";
import { print, printLines } from "@/lib/utils/print";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";
import type { BuildResult } from "./build-result";
import { type BuildRun, endIfContentChanged } from "./build-run";
import { type BuildTimer, formatPhases } from "./build-timer";
import { PAGE_CACHE } from "./cached-pages/page-cache";
import { readPlan } from "./cached-pages/plan";
import { KEPT_BUILDS } from "./kept-build";
import { deleteSavedCollection } from "./saved-collection";

/** The maximum size of each cache in bytes, by the name of its folder. */
const MAX_CACHE_BYTES: Readonly<Record<string, number>> = {
	[COMPILED_POSTS]: 512 * 1024 ** 2,
	[IMAGE_METADATA]: 32 * 1024 ** 2,
	[ENCODED_IMAGES]: 2 * 1024 ** 3,
	[REPORTS]: 32 * 1024 ** 2,
	[KEPT_BUILDS]: 1024 ** 2,
	[OUTPUT_INPUTS]: 8 * 1024 ** 2,
	[LINK_ANSWERS]: 32 * 1024 ** 2,
	[RESULT_CACHE]: 1024 ** 3,
	[PAGE_CACHE]: 2 * 1024 ** 3,
	[OWNER_BUNDLES]: 64 * 1024 ** 2,
	[PERMALINKS]: 1024 ** 2,
	[KEPT_ASSETS]: 1024 ** 3,
	...Object.assign({}, ...OUTPUTS.map(({ caches }) => caches)),
};

const NEXT_DUE = "next-due";

/** Writes the finished folder of a build, and the output for the platform. */
export async function finishBuild(blog: Blog, run: BuildRun, result: BuildResult, timer: BuildTimer): Promise<void> {
	const { target, weights, nextChange } = await replaceSite(blog, run, (folder, previous) =>
		writeSite(blog, result, folder, previous, timer),
	);
	// An app is deployed with the blog in it.
	if (blog.options.app) await writeAppData(blog);
	else if (isForVercel())
		await writeVercelOutput(target, path.join(getWorkingDir(), ".vercel/output"), blog.options.cacheDir);
	const { pages } = await readPlan(blog.options);
	printLines(formatPageWeights(weights, pages.length));
	const { length: reviews } = await blog.reviews();
	if (reviews > 0) print(`Drafts for review: ${reviews}. \`quire review\` prints their links.`);
	await deleteSavedCollection(blog.options);
	await updateCaches(blog, nextChange);
	timer.lap("pruning caches");
	printLines(formatPhases(timer.phases, isProfiling()));
}

/** Writes a finished folder in the place of the previous one, with a function that gets both. */
export async function replaceSite<Written>(
	blog: Blog,
	run: BuildRun,
	write: (folder: string, previous: string | undefined) => Promise<Written>,
): Promise<Written & { target: string }> {
	const siteDir = getSiteDir();
	const target = getSiteTarget() ?? newSiteFolder(siteDir);
	const written = await write(target, await findSite(siteDir));
	await endIfContentChanged(blog, run);
	if (target !== getSiteTarget()) await pointToSite(siteDir, target);
	return { ...written, target };
}

/** Prunes the caches, and stores what later builds and checks have to know of this one. */
export async function updateCaches(blog: Blog, nextChange: BuildManifest["nextChange"]): Promise<void> {
	for (const [name, maxBytes] of Object.entries(MAX_CACHE_BYTES)) {
		await pruneFolder(path.join(blog.options.cacheDir, name), maxBytes);
	}
	await writeNextDue(blog, nextChange ?? "");
	if (!blog.options.isPreview) await recordPermalink(blog);
}

/**
 * Writes when the next scheduled post is due or the next review ends, in ISO 8601, so that jobs can tell without the engine whether a static
 * host needs a new build. Without either the file is empty.
 */
async function writeNextDue({ options: { cacheDir } }: Blog, next: string): Promise<void> {
	const file = path.join(cacheDir, NEXT_DUE);
	await writeToCache(cacheDir, file, () => writeAtomically(file, next));
}
