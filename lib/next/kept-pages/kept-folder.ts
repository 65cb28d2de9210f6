import { createHash } from "node:crypto";
import type { BlogOptions } from "@/lib/blog/blog";
import { getBuildDir } from "@/lib/next/environment";
import { joinPath } from "@/lib/utils/paths";

/** The name of the folder of all blogs' kept pages in the cache. */
export const KEPT_PAGES = "pages";

/** Returns the folder of the pages that builds of a blog into the same folder keep for each other. */
export function getKeptFolder({ cacheDir, contentDir }: BlogOptions): string {
	const id = createHash("sha256")
		.update(JSON.stringify([contentDir, getBuildDir()]))
		.digest("hex");
	return joinPath(cacheDir, KEPT_PAGES, id.slice(0, 16));
}
