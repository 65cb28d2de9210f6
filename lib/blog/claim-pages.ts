import { FileClaims, pageFile } from "@/lib/content/urls/page-files";
import { SEARCH_PATH } from "@/lib/utils/url";
import type { Blog } from "./blog";

/** Claims the files of all pages, by their paths. */
export async function claimPages(blog: Blog): Promise<FileClaims> {
	const [paths, { languages }] = await Promise.all([blog.whole.publicPaths(), blog.site()]);
	const claims = new FileClaims();
	const prefixes = ["", ...languages.map(({ prefix }) => prefix)];
	const others = prefixes.flatMap((prefix) => [prefix + SEARCH_PATH, `${prefix}/404`]);
	for (const path of [...paths, ...others]) claims.claim(pageFile(path), path);
	return claims;
}
