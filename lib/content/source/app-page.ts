import { existsSync, readFileSync } from "node:fs";
import path from "node:path/posix";
import { joinPath } from "@/lib/utils/paths";

/** The module of the package with the pages of a blog in an app. */
export const PAGES_MODULE = "quire-blog/pages";

/** The stylesheet of those pages, and the one for an app whose resets have no cascade layer and so win over every layer. */
export const STYLES_MODULE = "quire-blog/blog.css";
export const UNLAYERED_STYLES_MODULE = "quire-blog/blog-unlayered.css";

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
	return [PAGES_MODULE, STYLES_MODULE, UNLAYERED_STYLES_MODULE].some((name) => text.includes(name)) ? text : undefined;
}

/** Tells whether a layout around a page of an app has the landmark `main`, as far as the texts of layouts tell. */
export function hasMainAround(appDir: string, page: string): boolean {
	const folders = path.dirname(page).split("/");
	const layouts = folders.flatMap((_, index) =>
		["tsx", "ts", "jsx", "js"].map((extension) => [...folders.slice(0, index + 1), `layout.${extension}`].join("/")),
	);
	return layouts.some((file) => {
		const layout = joinPath(appDir, file);
		return existsSync(layout) && /<main\b/.test(readFileSync(layout, "utf8"));
	});
}

/** Tells whether a file with the pages of a blog is below a dynamic segment, such as that of the language. */
export function isBelowSegment(file = ""): boolean {
	return /\/\[[^.[\]]+\]\//.test(file);
}
