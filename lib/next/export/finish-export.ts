import { access, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { isUnpublishedPath } from "@/lib/content/source/unpublished-names";
import { getBuildTimer } from "@/lib/next/build-timer";
import { getExportDir } from "@/lib/next/environment";
import { keepPages, restorePages } from "@/lib/next/kept-pages/keep-pages";
import { type PageWeights, weighPages } from "@/lib/next/optimize-html/optimize-pages";
import { finishPages } from "@/lib/next/reviews/finish-pages";
import { feedRedirects } from "@/lib/next/routes/feed-redirects";
import { fixedRedirects } from "@/lib/next/routes/redirects";
import { PLACEHOLDER_SEGMENT } from "@/lib/next/static-params";
import { writeExportOutputs } from "@/lib/next/write-outputs";
import { type BuildResult, staticFile } from "@/lib/outputs/build-result";
import { exactDestination } from "@/lib/outputs/output";
import { OUTPUTS } from "@/lib/outputs/registry";
import { formatImageCounts, makeImages } from "@/lib/outputs/static-files/make-images";
import { writeWhole } from "@/lib/utils/write-whole";
import { formatHeaders } from "./headers-file";
import { deletePayloads, flightPayloadFile, pruneFramework } from "./prune-framework";
import { createRedirectPage, formatRedirects } from "./redirect-files";

/** Pages that nobody requests: the placeholders of routes without pages, and Next's copy of `404.html`. */
const UNUSED_PAGES = new Set([`${PLACEHOLDER_SEGMENT}.html`, "_not-found.html"]);

/** Without this file, GitHub Pages omits folders that start with an underscore. */
const NO_JEKYLL = ".nojekyll";

/** Finishes a static export, so that its folder holds the whole blog for a static host. */
export async function finishExport(blog: Blog, result: BuildResult, allowStatic: boolean): Promise<PageWeights> {
	const { projectDir, distDir } = result;
	const folder = getExportDir();
	const publicFolder = path.join(projectDir, "public");
	await deleteUnpublishedFiles(folder, publicFolder);
	const pages = await listPages(folder, publicFolder);
	const timer = getBuildTimer();
	const rendered = await finishPages(blog, distDir, pages, allowStatic);
	timer.lap("finishing pages");
	await deletePayloads(folder, rendered);
	await keepPages(
		blog,
		folder,
		rendered.map((page) => ({ page, path: pathOfPage(folder, page.file), files: [page.file] })),
	);
	const all = [...rendered, ...(await restorePages(blog, folder))];
	const weights = weighPages(all);
	if (weights.frameworkPages === 0) await pruneFramework(folder);
	timer.lap("keeping pages");
	await writeExportOutputs(
		blog,
		folder,
		OUTPUTS.filter(({ isOnDemand }) => !isOnDemand),
	);
	timer.lap("outputs");
	console.log(formatImageCounts(await makeImages(blog, folder, new Set(all.flatMap(({ media }) => media)))));
	const ogImageCount = await writeExportOutputs(
		blog,
		folder,
		OUTPUTS.filter(({ isOnDemand }) => isOnDemand),
	);
	console.log(`OG images: ${ogImageCount}.`);
	timer.lap("images");
	await writeMissing(folder, NO_JEKYLL, "");
	await writeMissing(folder, "_headers", await formatHeaders(blog));
	await writeRedirects(blog, folder);
	await updateStaticFiles(folder, result);
	return weights;
}

/** Deletes the files that Next has copied from the project's `public/` although their names are never published. */
async function deleteUnpublishedFiles(folder: string, publicFolder: string): Promise<void> {
	const copied = await readdir(publicFolder, { recursive: true }).catch(() => []);
	const names = copied.map((file) => file.replaceAll(path.sep, "/")).filter((file) => file !== NO_JEKYLL);
	for (const name of names.filter(isUnpublishedPath)) {
		await rm(path.join(folder, name), { recursive: true, force: true });
	}
}

/** Lists the pages that Next has made, and deletes unused ones. Pages of `public/` are the owner's and are left alone. */
async function listPages(folder: string, publicFolder: string): Promise<string[]> {
	const pages: string[] = [];
	for (const file of (await readdir(folder, { recursive: true })).sort()) {
		if (!file.endsWith(".html") || (await exists(path.join(publicFolder, file)))) continue;
		const page = path.join(folder, file);
		if (UNUSED_PAGES.has(path.basename(file))) await Promise.all([rm(page), rm(flightPayloadFile(page))]);
		else pages.push(page);
	}
	return pages;
}

/** Returns the path on the site of an exported page. */
function pathOfPage(folder: string, file: string): string {
	const name = path.relative(folder, file).replaceAll(path.sep, "/");
	return `/${name.replace(/\.html$/, "")}`.normalize("NFC");
}

/** Writes redirects as a `_redirects` file and, for hosts that don't read that, as pages at the old paths. */
async function writeRedirects(blog: Blog, folder: string): Promise<void> {
	const [{ redirects }, ownerPaths, basePath] = await Promise.all([
		blog.redirects(),
		blog.ownerPaths(),
		blog.basePath(),
	]);
	const feeds = feedRedirects(ownerPaths, redirects);
	const posts = [...redirects].map(([oldPath, path]) => ({ source: oldPath, destination: exactDestination(path) }));
	const allRedirects = [...fixedRedirects, ...feeds, ...posts];
	await writeMissing(folder, "_redirects", formatRedirects(allRedirects, basePath));
	for (const redirect of allRedirects) {
		const { source, destination } = redirect;
		// A feed reader can't follow an HTML page, so it gets a copy of the feed, which contains its new URL.
		if (feeds.includes(redirect) && /\.\w+$/.test(source)) {
			await copyMissing(folder, destination, source);
			continue;
		}
		const files = /\.html?$/.test(source) ? [source] : [`${source}.html`, `${source}/index.html`];
		for (const file of files) await writeMissing(folder, file, createRedirectPage(redirect, basePath));
	}
}

/** Writes a file, unless the owner has one of the same name. */
async function writeMissing(folder: string, name: string, text: string): Promise<void> {
	const file = path.join(folder, name);
	if (await exists(file)) return;
	await mkdir(path.dirname(file), { recursive: true });
	await writeWhole(file, text);
}

/** Copies a file of the folder to another name, unless the owner has a file of that name. */
async function copyMissing(folder: string, from: string, name: string): Promise<void> {
	await writeMissing(folder, name, await readFile(path.join(folder, from), "utf8"));
}

/** Updates the static files that the platform's adapter gets to those of the folder. */
async function updateStaticFiles(folder: string, { outputs, config }: BuildResult): Promise<void> {
	const known = new Map(outputs.staticFiles.map((output) => [output.filePath, output]));
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	outputs.staticFiles = files.sort().map((file) => {
		const pathname = `${config.basePath}/${path
			.relative(folder, file)
			.replaceAll(path.sep, "/")
			.replace(/\.html$/, "")}`;
		return known.get(file) ?? staticFile(pathname, file);
	});
}

async function exists(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
