import type { Site } from "@/lib/config/site";
import { readAppRoutes } from "@/lib/content/source/app-routes";
import type { App } from "@/lib/utils/app";
import { matchesRoute } from "@/lib/utils/app-links";
import { type BasePath, getUrlPath, ROOT } from "@/lib/utils/base-path";
import type { Blog } from "./blog";

/** Adds the front page's URL to the settings of a blog below a path, and the routes of the app that it is part of. */
export function placeSite(settings: Site, given: App | undefined): Site {
	const homeUrl = findHomeUrl(settings.url, given);
	const app = given && { prefix: given.basePath, routes: readAppRoutes(given) };
	// As links of the app are written, the index is at the path of the blog.
	if (app && given.path !== undefined) app.routes.push(given.path);
	return { ...settings, ...(homeUrl && { homeUrl }), ...(app && { app }) };
}

/** Returns the place of the blog on its host. */
export async function readBasePath(blog: Blog): Promise<BasePath> {
	const { url, homeUrl, app } = await blog.site();
	const { mode, app: { path: appPath } = {} } = blog.options;
	const isBelow = homeUrl && (mode === "production" || appPath !== undefined);
	const place = isBelow ? { prefix: getUrlPath(url), home: new URL(homeUrl).pathname } : ROOT;
	if (!app) return place;
	const paths = new Set([...(await blog.publicPaths()), ...(await blog.paths())]);
	return {
		...place,
		app: {
			...app,
			ownPaths: [...paths].filter((path) => path !== appPath && matchesRoute(app.routes, path)),
		},
	};
}

/**
 * Returns the URL of the front page of a blog below a path, and `undefined` for other blogs. It ends with a slash, as hosts redirect to that, unless the
 * blog is part of an app that redirects to the URL without.
 */
function findHomeUrl(url: string, app: App | undefined): string | undefined {
	if (getUrlPath(url) === "") return undefined;
	return app?.path !== undefined && !app.trailingSlash ? url : `${url}/`;
}
