import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDevelopment } from "@/lib/utils/environment";
import { once } from "@/lib/utils/memoize";

/**
 * Where the search index is served, with a slash at its end. Browsers keep what is there for ever: pagefind's files have
 * a hash of their content in their names, or are the same for one version of pagefind, or are asked for with the time.
 */
export const getSearchFolder = once("search folder", async (): Promise<string> => {
	if (isDevelopment) return "/dev/search/";
	const file = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/pagefind/package.json");
	return `/_next/static/media/pagefind-${JSON.parse(await readFile(file, "utf8")).version}/`;
});
