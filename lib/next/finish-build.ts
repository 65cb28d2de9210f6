import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { KEPT_RESULTS } from "@/lib/blog/kept-results";
import { LINK_ANSWERS } from "@/lib/checks/external-links";
import { keepPermalink, PERMALINKS } from "@/lib/checks/kept-permalinks";
import { REPORTS } from "@/lib/checks/kept-report";
import { IMAGE_METADATA } from "@/lib/images/image-library";
import { COMPILED_POSTS } from "@/lib/markdown/compiled-posts";
import type { BuildResult } from "@/lib/outputs/build-result";
import { OG_IMAGES } from "@/lib/outputs/og-images/cache";
import { shipOgImages } from "@/lib/outputs/og-images/ship-og-images";
import { OUTPUTS } from "@/lib/outputs/registry";
import { SEARCH_CACHE } from "@/lib/outputs/search/search-index";
import { ENCODED_IMAGES } from "@/lib/outputs/static-files/encode-image";
import { linkImages } from "@/lib/outputs/static-files/link-images";
import { pruneFolder } from "@/lib/utils/disk-cache";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";
import { endIfContentChanged, endIfNoSpace } from "./build-run";
import { formatPhases, getBuildTimer } from "./build-timer";
import { isForPlatform, isProfiling, readKeptDays } from "./environment";
import { finishExport } from "./export/finish-export";
import { getBlog } from "./get-blog";
import { KEPT_ASSETS, keepAssets } from "./kept-assets";
import { deleteClientPayloads } from "./kept-pages/client-payloads";
import { KEPT_PAGES } from "./kept-pages/kept-folder";
import { readPlan } from "./kept-pages/plan";
import { keepServerPages } from "./kept-pages/server-pages";
import { findNextChange } from "./next-change";
import { formatPageWeights, type PageWeights, weighPages } from "./optimize-html/optimize-pages";
import { OWNER_BUNDLES } from "./owner-code/load-bundle";
import { finishOutputs } from "./prepare-outputs";
import { describeBuild } from "./refresh/describe-build";
import { finishPages } from "./reviews/finish-pages";
import { ENCODED_FILES } from "./serve/encode-files";
import { MAX_RESIZED_BYTES, RESIZED_IMAGES } from "./serve/server/resized-images";
import { writeServerCode, writeTable } from "./serve/write-server";
import { varyByAccept } from "./vary-by-accept";
import { writeServerOutputs } from "./write-outputs";

/** The maximum size of each cache in bytes, by the name of its folder. */
const MAX_CACHE_BYTES = {
	[COMPILED_POSTS]: 512 * 1024 ** 2,
	[IMAGE_METADATA]: 32 * 1024 ** 2,
	[ENCODED_IMAGES]: 2 * 1024 ** 3,
	[OG_IMAGES]: 512 * 1024 ** 2,
	[REPORTS]: 32 * 1024 ** 2,
	[LINK_ANSWERS]: 32 * 1024 ** 2,
	[SEARCH_CACHE]: 256 * 1024 ** 2,
	[KEPT_RESULTS]: 1024 ** 3,
	[KEPT_PAGES]: 2 * 1024 ** 3,
	[OWNER_BUNDLES]: 64 * 1024 ** 2,
	[PERMALINKS]: 1024 ** 2,
	[ENCODED_FILES]: 1024 ** 3,
	[KEPT_ASSETS]: 1024 ** 3,
	[RESIZED_IMAGES]: MAX_RESIZED_BYTES,
} as const;

/** The file in the cache with the time at which the next build is due. */
const NEXT_DUE = "next-due";

/** Turns Next's build output into what is deployed: optimises the pages and writes the files of all outputs. */
export async function finishBuild(result: BuildResult): Promise<void> {
	await finish(result).catch(endIfNoSpace);
}

async function finish(result: BuildResult): Promise<void> {
	const timer = getBuildTimer();
	timer.lap("Next: bundling and rendering");
	await finishOutputs();
	timer.lap("Markdown, feeds and search");
	const blog = getBlog();
	const { lightPages } = await blog.site();
	const hasServer = blog.options.output !== "export" && !isForPlatform();
	const finishOutput = blog.options.output === "export" ? finishExport : finishServer;
	const [weights, { pages }] = [await finishOutput(blog, result, lightPages), await readPlan(blog.options)];
	await endIfContentChanged(blog);
	if (hasServer) await writeServerCode(blog.options, result.distDir);
	console.log(formatPageWeights(weights, pages.length));
	const { length: reviews } = await blog.reviews();
	if (reviews > 0) console.log(`Drafts for review: ${reviews}. \`quire review\` prints their links.`);
	for (const [name, maxBytes] of Object.entries(MAX_CACHE_BYTES)) {
		await pruneFolder(path.join(blog.options.cacheDir, name), maxBytes);
	}
	await writeNextDue(blog);
	if (!blog.options.isPreview) await keepPermalink(blog);
	timer.lap("pruning caches");
	console.log(formatPhases(timer.phases, isProfiling()));
}

/**
 * Writes when the next scheduled post is due or the next review ends, in ISO 8601, so that jobs can tell without the engine
 * whether a static host needs a new build. Without either the file is empty.
 */
async function writeNextDue(blog: Blog): Promise<void> {
	const time = await findNextChange(blog);
	const next = time === undefined ? "" : new Date(time).toISOString();
	const { cacheDir } = blog.options;
	const file = path.join(cacheDir, NEXT_DUE);
	await writeToCache(cacheDir, file, () => writeAtomically(file, next));
}

async function finishServer(blog: Blog, result: BuildResult, allowStatic: boolean): Promise<PageWeights> {
	const { distDir, outputs } = result;
	const timer = getBuildTimer();
	outputs.staticFiles.push(...(await writeServerOutputs(blog, distDir, OUTPUTS, (name) => timer.lap(name))));
	outputs.staticFiles.push(...(await linkImages(blog, distDir)));
	await varyByAccept(blog, result);
	await shipOgImages(blog, result);
	timer.lap("images and headers");
	// The 404 page isn't among the outputs that Next passes to adapters, so the pages are listed from disk.
	const server = path.join(distDir, "server");
	const files = (await readdir(server, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
	const pages = files.map((file) => path.join(server, file));
	const rendered = await finishPages(blog, distDir, pages, allowStatic);
	timer.lap("finishing pages");
	await deleteClientPayloads(result, rendered);
	const kept = await keepServerPages(blog, result, rendered);
	timer.lap("keeping pages");
	const days = readKeptDays();
	if (days > 0) {
		const { cacheDir, now } = blog.options;
		const { basePath } = result.config;
		outputs.staticFiles.push(...(await keepAssets({ distDir, cacheDir, days, now: now(), basePath })));
	}
	if (!isForPlatform()) {
		await writeTable(blog, result);
		await describeBuild(blog, result);
		timer.lap("compressing files");
	}
	return weighPages([...rendered, ...kept]);
}
