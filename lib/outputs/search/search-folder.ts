import { readFile } from "node:fs/promises";
import type { Blog } from "@/lib/blog/blog";
import { memoize } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";

/**
 * Returns the path of the search index, with a trailing slash. Browsers cache its files forever: each has a hash of its
 * content in its name, or only depends on the version of pagefind, or is requested with a timestamp.
 */
export const getSearchFolder = memoize(async (blog: Blog): Promise<string> => {
	if (blog.options.mode === "development") return "/dev/search/";
	const file = joinPath(blog.options.engineDir, "node_modules/pagefind/package.json");
	return `/_next/static/media/pagefind-${JSON.parse(await readFile(file, "utf8")).version}/`;
});
