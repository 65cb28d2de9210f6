import { rm } from "node:fs/promises";
import path from "node:path";
import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import { hasSameReads } from "@/lib/blog/record-blog";
import { getKeptFolder } from "@/lib/next/kept-pages/kept-folder";
import { listPages } from "@/lib/next/kept-pages/plan";
import { clearReads, readSavedReads } from "@/lib/next/kept-pages/reads-file";
import { type PrerenderManifest, readPrerenderManifest, writePrerenderManifest } from "@/lib/next/prerender-manifest";
import { finishPages } from "@/lib/next/reviews/finish-pages";
import { addBasePath } from "@/lib/utils/base-path";
import { encodePath, SEARCH_PATH } from "@/lib/utils/url";
import { writeAtomically } from "@/lib/utils/write-atomically";
import type { BuildDescription, DescribedPage } from "./build-description";
import { linkFile, listRouteFiles, MANIFEST } from "./create-folder";
import { renderPages } from "./render-pages";

/** The path of the 404 page, without the base path, and the names of its files. */
const NOT_FOUND = { path: "/_not-found", files: [/^_not-found\.html$/, /^404\.html$/] };

interface Options {
	/** The folder of what is being served. */
	served: string;
	/** The folder of the refreshed build. */
	target: string;
	before: BuildDescription;
	config: NextConfig;
}

/**
 * Renders and finishes the pages that would be different from those that are being served, and links all others. Returns the
 * pages of the refreshed build, and the paths of those that were rendered.
 */
export async function refreshPages(
	blog: Blog,
	{ served, target, before, config }: Options,
): Promise<{ pages: Record<string, DescribedPage>; rendered: string[] }> {
	const basePath = await blog.basePath();
	const pages: Record<string, DescribedPage> = {};
	const changed = new Map<string, string>();
	for (const pagePath of new Set(["/", SEARCH_PATH, ...(await listPages(blog))])) {
		const file = `pages${pagePath === "/" ? "" : pagePath}.html`;
		const known = before.pages[pagePath];
		if (known?.reads && (await hasSameReads(blog, known.reads))) {
			await linkFile(path.join(served, known.file), path.join(target, file));
			pages[pagePath] = { file, reads: known.reads };
		} else {
			changed.set(addBasePath(encodePath(pagePath), basePath), pagePath);
			pages[pagePath] = { file };
		}
	}
	// Drafts for review are encrypted after they are rendered, so they are made again.
	for (const { path: pagePath } of await blog.reviews()) {
		changed.set(addBasePath(pagePath, basePath), pagePath);
		pages[pagePath] = { file: `pages${pagePath}.html` };
	}
	await clearReads(blog.options);
	const manifest = await readPrerenderManifest(served);
	await writeWithoutPages(target, manifest, null);
	const finished: string[] = [];
	const { previewModeId } = manifest.preview;
	const urls = [...changed.keys(), ...[NOT_FOUND, MANIFEST].map((one) => addBasePath(one.path, basePath))];
	const projectDir = blog.options.engineDir;
	await renderPages(urls, { distDir: target, projectDir, config, previewModeId }, async (url, { status, body }) => {
		const pagePath = changed.get(url);
		if (pagePath !== undefined && status !== 200) throw new Error(`The page ${pagePath} was rendered with ${status}.`);
		const other = [NOT_FOUND, MANIFEST].find((one) => addBasePath(one.path, basePath) === url);
		const files =
			pagePath === undefined ? await listRouteFiles(target, other?.files ?? []) : [pages[pagePath]?.file ?? ""];
		for (const file of files) {
			await writeAtomically(path.join(target, file), body);
			if (file.endsWith(".html")) finished.push(path.join(target, file));
		}
	});
	await finishPages(blog, target, finished, (await blog.site()).lightPages);
	// The server of the build gets requests for pages only if they ask for what static pages don't have.
	await writeWithoutPages(target, manifest, false);
	const reads = await readSavedReads(blog.options);
	for (const pagePath of changed.values()) {
		const page = pages[pagePath];
		if (page) page.reads = reads.get(pagePath);
	}
	await rm(getKeptFolder(blog.options), { recursive: true, force: true });
	return { pages, rendered: [...changed.values()] };
}

/** Writes a manifest without the pages of routes with parameters; `fallback` decides whether such pages are rendered on request. */
async function writeWithoutPages(distDir: string, manifest: PrerenderManifest, fallback: null | false): Promise<void> {
	const routes = Object.entries(manifest.routes).filter(([route, { srcRoute }]) => srcRoute === route);
	const dynamicRoutes = Object.entries(manifest.dynamicRoutes).map(([route, one]) => [route, { ...one, fallback }]);
	await writePrerenderManifest(distDir, {
		...manifest,
		routes: Object.fromEntries(routes),
		dynamicRoutes: Object.fromEntries(dynamicRoutes),
	});
}
