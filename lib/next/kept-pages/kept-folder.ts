import { createHash } from "node:crypto";
import path from "node:path";
import type { BlogOptions } from "@/lib/blog/blog";
import { getBuildDir } from "@/lib/next/environment";

/** The name of the folder of all blogs' kept pages in the cache. */
export const KEPT_PAGES = "pages";

/** Returns the folder of the pages that builds of a blog into the same folder keep for each other. */
export function getKeptFolder({ cacheDir, contentDir, output }: BlogOptions): string {
	const id = createHash("sha256")
		.update(JSON.stringify([contentDir, output, getBuildDir()]))
		.digest("hex");
	return path.join(/* turbopackIgnore: true */ cacheDir, KEPT_PAGES, id.slice(0, 16));
}
