import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { safeDecode } from "@/lib/content/urls/assets";
import type { FinishedPage } from "@/lib/next/optimize-html/optimize-pages";
import { type PrerenderManifest, readPrerenderManifest, writePrerenderManifest } from "@/lib/next/prerender-manifest";
import type { BuildResult } from "@/lib/outputs/build-result";
import { removeBasePath } from "@/lib/utils/base-path";
import { type Candidate, keepPages, type RestoredPage, restorePages } from "./keep-pages";

type Prerender = BuildResult["outputs"]["prerenders"][number];

/**
 * Keeps the pages that this server build has rendered, and adds those that it takes from an earlier one to its files, its
 * manifest and what a platform's adapter gets. Returns these.
 */
export async function keepServerPages(
	blog: Blog,
	result: BuildResult,
	finished: readonly FinishedPage[],
): Promise<RestoredPage[]> {
	const { distDir, outputs } = result;
	const manifest = await readPrerenderManifest(distDir);
	await keepPages(blog, distDir, listCandidates(result, finished, manifest.routes));
	const restored = await restorePages(blog, distDir);
	// Next makes a new token from time to time.
	const token = outputs.prerenders.flatMap(({ config: { bypassToken } }) => (bypassToken ? [{ bypassToken }] : []))[0];
	let groupId = outputs.prerenders.reduce((highest, one) => Math.max(highest, one.groupId), 0);
	for (const { server } of restored) {
		if (!server) continue;
		manifest.routes[server.pathname] = server.manifestEntry;
		groupId += 1;
		for (const prerender of server.prerenders) {
			const moved = movePrerender(prerender, (file) => path.join(distDir, file));
			outputs.prerenders.push({ ...moved, groupId, config: { ...moved.config, ...token } });
		}
	}
	manifest.routes = Object.fromEntries(Object.entries(manifest.routes).sort(([a], [b]) => (a < b ? -1 : 1)));
	await writePrerenderManifest(distDir, manifest);
	return restored;
}

function listCandidates(
	{ distDir, outputs, config }: BuildResult,
	finished: readonly FinishedPage[],
	routes: PrerenderManifest["routes"],
): Candidate[] {
	const pages = new Map(outputs.prerenders.map((one) => [one.fallback?.filePath, one]));
	const groups = new Map<number, Prerender[]>();
	for (const one of outputs.prerenders) groups.set(one.groupId, [...(groups.get(one.groupId) ?? []), one]);
	return finished.flatMap((page) => {
		const main = pages.get(page.file);
		// The paths of Next's manifest have no base path.
		const pathname = main && removeBasePath(main.pathname, config.basePath);
		const manifestEntry = pathname && routes[pathname];
		if (!main || !manifestEntry) return [];
		const group = groups.get(main.groupId) ?? [main];
		const files = group.flatMap(({ fallback }) => fallback?.filePath ?? []);
		const prerenders = group.map((one) => movePrerender(one, (file) => path.relative(distDir, file)));
		return [
			{
				page,
				path: safeDecode(pathname).normalize("NFC"),
				files: [...new Set([...files, page.file.replace(/\.html$/, ".meta")])],
				server: { pathname, manifestEntry, prerenders },
			},
		];
	});
}

/** Changes the path of the file of a prerendered output. */
function movePrerender(prerender: Prerender, move: (file: string) => string): Prerender {
	const { fallback } = prerender;
	return fallback?.filePath
		? { ...prerender, fallback: { ...fallback, filePath: move(fallback.filePath) } }
		: prerender;
}
