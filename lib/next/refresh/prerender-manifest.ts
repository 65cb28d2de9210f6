import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { replaceFile } from "./replace-file";

/** The file in which Next finds its prerendered pages. */
const PRERENDER_MANIFEST = "prerender-manifest.json";

const manifestSchema = z.looseObject({
	routes: z.record(z.string(), z.looseObject({ srcRoute: z.string().nullable() })),
	dynamicRoutes: z.record(z.string(), z.looseObject({ fallback: z.union([z.string(), z.literal(false), z.null()]) })),
	preview: z.looseObject({ previewModeId: z.string() }),
});
export type PrerenderManifest = z.output<typeof manifestSchema>;

/** Reads the manifest of prerendered pages of a build. */
export async function readManifest(distDir: string): Promise<PrerenderManifest> {
	return manifestSchema.parse(JSON.parse(await readFile(path.join(distDir, PRERENDER_MANIFEST), "utf8")));
}

/** Writes a manifest by which Next renders any page that is asked for, and has none yet. */
export async function allowAllPages(distDir: string, manifest: PrerenderManifest): Promise<void> {
	await write(distDir, manifest, null);
}

/**
 * Writes a manifest by which Next has no pages, as its server gets the requests for them only if they ask for something that
 * static pages don't have.
 */
export async function forgetPages(distDir: string, manifest: PrerenderManifest): Promise<void> {
	await write(distDir, manifest, false);
}

/** Writes a manifest without the pages of dynamic routes; `fallback` says what happens to others: https://nextjs.org/docs/app/api-reference/functions/generate-static-params */
async function write(distDir: string, manifest: PrerenderManifest, fallback: null | false): Promise<void> {
	const routes = Object.entries(manifest.routes).filter(([route, { srcRoute }]) => srcRoute === route);
	const dynamicRoutes = Object.entries(manifest.dynamicRoutes).map(([route, one]) => [route, { ...one, fallback }]);
	const content = { ...manifest, routes: Object.fromEntries(routes), dynamicRoutes: Object.fromEntries(dynamicRoutes) };
	await replaceFile(path.join(distDir, PRERENDER_MANIFEST), JSON.stringify(content));
}
