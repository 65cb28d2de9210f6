import { readFileSync } from "node:fs";
import path from "node:path";
import data from "quire-blog/app-data";
import type { BlogPageView, FullPostView } from "@/lib/owner-code/app-pages";
import { createMissingDataError } from "@/lib/owner-code/missing-app-data";

/** The folder with the pages of a built app. `withQuire` sets the variable; the server of a standalone app runs in its folder. */
const getFolder = () =>
	path.join(/* turbopackIgnore: true */ process.env.QUIRE_APP_DATA ?? `${process.cwd()}/.quire`, "pages");

function readData() {
	if (data?.pages) return { basePath: "", path: "", hasMain: false, featurePages: [], ...data, pages: data.pages };
	throw createMissingDataError(data);
}

/** Returns the paths of all pages in the blog, such as `/` and `/hello`. */
export function getPaths(): string[] {
	return Object.keys(readData().pages);
}

/** Tells whether a layout of the app has the landmark `main` around the pages. */
export function isInMain(): boolean {
	return readData().hasMain;
}

/** The path of the app on its host, which links of Next add. */
export function getBasePath(): string {
	return readData().basePath;
}

/** Returns the pages of features in all languages of the blog, its own first. */
export function getFeaturePages() {
	return readData().featurePages;
}

/**
 * Reads the page at a path of the blog, such as `/hello` or `/tags/css`; `undefined` if there is none. The file is read at once: with
 * `cacheComponents`, Next would render what waits for one at each request.
 */
export function getPage(pagePath: string): BlogPageView | undefined {
	const { pages, folder = getFolder() } = readData();
	const decoded = decode(pagePath);
	const name = Object.hasOwn(pages, decoded) ? pages[decoded] : undefined;
	if (name === undefined) return undefined;
	return JSON.parse(readFileSync(path.join(/* turbopackIgnore: true */ folder, name), "utf8"));
}

/** Reads a post or standalone page with its text, by its `url` in the app or its path in the blog; `undefined` if there is none. */
export function getPost(url: string): FullPostView | undefined {
	const page = getPage(toPagePath(url, readData()));
	return page?.kind === "post" ? page.post : undefined;
}

/** Returns the path of a page in the blog by its `url` in the app, or by that path itself. */
export function toPagePath(url: string, { path: blogPath, pages }: { path: string; pages: object }): string {
	const decoded = decode(url).replace(/\/$/, "");
	const isInApp = `${decoded}/`.startsWith(`${blogPath}/`);
	const inBlog = (isInApp ? decoded.slice(blogPath.length) : decoded) || "/";
	return Object.hasOwn(pages, inBlog) ? inBlog : decoded || "/";
}

/** Decodes a path, as the names of pages are. One with invalid percent-encoding stays as it is. */
function decode(urlPath: string): string {
	try {
		return decodeURIComponent(urlPath).normalize("NFC");
	} catch {
		return urlPath.normalize("NFC");
	}
}
