import { readFileSync } from "node:fs";
import { joinPath } from "@/lib/utils/paths";

/** The module of the package with the pages of a blog in an app. */
export const PAGES_MODULE = "quire-blog/pages";

/** The stylesheet of those pages. */
export const STYLES_MODULE = "quire-blog/blog.css";

/** The folder of the file with all pages of a blog, below the blog's path. */
export const PAGE_FOLDER = "[[...path]]";

/** The line of that file without `cacheComponents`, and the one that Next refuses with them. */
export const DYNAMIC_PARAMS_LINE = "export const dynamicParams = false;";

/**
 * The lines of that file with `cacheComponents`: https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config/ensureStatic
 * Pages have no part that is shown before the rest.
 */
export const CACHE_COMPONENTS_LINES = 'export const ensureStatic = "navigation";\nexport const instant = false;';

/** Returns the text of a file of an app if it has the pages of a blog; `undefined` for every other file. */
export function readBlogPage(appDir: string, file: string): string | undefined {
	if (!file.includes("/[[...")) return undefined;
	const text = readFileSync(joinPath(appDir, file), "utf8");
	return text.includes(PAGES_MODULE) || text.includes(STYLES_MODULE) ? text : undefined;
}

/** Tells whether a file with the pages of a blog is below a dynamic segment, such as that of the language. */
export function isBelowSegment(file = ""): boolean {
	return /\/\[[^.[\]]+\]\//.test(file);
}
