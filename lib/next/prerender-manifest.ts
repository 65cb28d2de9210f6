import { readFile } from "node:fs/promises";
import path from "node:path";
import { PRERENDER_MANIFEST } from "next/constants";
import { z } from "zod";
import { writeAtomically } from "@/lib/utils/write-atomically";

/** A prerendered path. */
export const prerenderEntry = z.looseObject({
	/** The pattern of its route; the path itself if the route has no parameters. */
	srcRoute: z.string().nullish(),
	initialHeaders: z.record(z.string(), z.string()).optional(),
});

const prerenderManifest = z.looseObject({
	routes: z.record(z.string(), prerenderEntry),
	dynamicRoutes: z.record(
		z.string(),
		/** What happens to a path that isn't prerendered: `null` renders it, and `false` shows the 404 page. */
		z.looseObject({ fallback: z.union([z.string(), z.literal(false), z.null()]) }),
	),
	preview: z.looseObject({ previewModeId: z.string() }),
});
export type PrerenderManifest = z.output<typeof prerenderManifest>;

/** Reads the manifest in which a server finds its prerendered pages. */
export async function readPrerenderManifest(distDir: string): Promise<PrerenderManifest> {
	return prerenderManifest.parse(JSON.parse(await readFile(path.join(distDir, PRERENDER_MANIFEST), "utf8")));
}

/** Writes the manifest in which a server finds its prerendered pages. */
export async function writePrerenderManifest(distDir: string, manifest: PrerenderManifest): Promise<void> {
	await writeAtomically(path.join(distDir, PRERENDER_MANIFEST), JSON.stringify(manifest));
}
