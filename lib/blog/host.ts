import type { Site } from "@/lib/config/site";
import { readAppRoutes } from "@/lib/content/source/app-routes";
import type { App } from "@/lib/utils/app";
import { type AppLinks, matchesRoute } from "@/lib/utils/app-links";
import { type BasePath, ROOT } from "@/lib/utils/base-path";
import { type FolderLinks, looksLikePage } from "@/lib/utils/folder-links";
import { getUrlPath } from "@/lib/utils/url";
import type { Blog, BlogOptions } from "./blog";

/** Adds to the settings where a blog below a path is on its host, and the routes of the app that it is part of. */
export function withHost(settings: Site, { mode, app: given }: Pick<BlogOptions, "mode" | "app">): Site {
	const homeUrl = findHomeUrl(settings.url, given);
	const isBelow = homeUrl !== undefined && (mode === "production" || given?.path !== undefined);
	const blogPath = given && (given.path ?? getUrlPath(settings.url));
	const app = given && { prefix: given.basePath, routes: readAppRoutes(given), ...(blogPath && { blogPath }) };
	// As links of the app are written, pages of the blog are below its path.
	if (app && blogPath) app.routes.push(blogPath, `${blogPath}/**`);
	return {
		...settings,
		...(homeUrl !== undefined && { homeUrl }),
		...(isBelow && { basePath: { prefix: getUrlPath(settings.url), home: new URL(homeUrl).pathname } }),
		// Links in an app are as its `trailingSlash` says.
		...(app && { app, files: "flat" }),
	};
}

/** Returns what links have to know of the app that a blog is part of, with the paths of the blog that win over routes of the app. */
export async function readAppLinks(blog: Blog): Promise<AppLinks | undefined> {
	const { app } = await blog.site();
	if (!app) return undefined;
	const files = (await blog.source.listPublicFiles()).map((file) => `/${file.normalize("NFC")}`);
	const paths = new Set([...(await blog.publicPaths()), ...(await blog.paths()), ...files]);
	const isOwn = (path: string) => path !== app.blogPath && matchesRoute(app.routes, path);
	return { ...app, ownPaths: [...paths].filter(isOwn) };
}

/** Returns how links to pages get a slash at their end; `undefined` if the file of a page is in no folder of its own. */
export async function readFolderLinks(blog: Blog): Promise<FolderLinks | undefined> {
	const { files, url } = await blog.site();
	if (files !== "folders") return undefined;
	const [pages, publicFiles, config] = await Promise.all([
		blog.whole.publicPaths(),
		blog.source.listPublicFiles(),
		blog.config(),
	]);
	const otherFiles = [...publicFiles.map((file) => `/${file.normalize("NFC")}`), ...(config?.outputs.keys() ?? [])];
	const exceptions = [...[...pages].filter((path) => !looksLikePage(path)), ...otherFiles.filter(looksLikePage)];
	return { siteUrl: url, exceptions: exceptions.sort() };
}

/** Returns the base path for finished pages, with how their links lead to routes of the app and to pages in folders. */
export async function readBasePath(blog: Blog): Promise<BasePath> {
	const [{ basePath = ROOT }, app, folders] = await Promise.all([blog.site(), blog.appLinks(), blog.folderLinks()]);
	return { ...basePath, ...(app && { app }), ...(folders && { folders }) };
}

/**
 * Returns the URL of the front page of a blog below a path, and `undefined` for other blogs. It ends with a slash, as hosts redirect to that, unless the
 * blog is part of an app that redirects to the URL without.
 */
function findHomeUrl(url: string, app: App | undefined): string | undefined {
	if (getUrlPath(url) === "") return undefined;
	return app?.path !== undefined && !app.trailingSlash ? url : `${url}/`;
}
