import { findBuiltHosts } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { readAppRoutes } from "@/lib/content/source/app-routes";
import type { App } from "@/lib/utils/app";
import { matchesRoute } from "@/lib/utils/app-links";
import { type BasePath, getUrlPath, ROOT } from "@/lib/utils/base-path";
import { type BuiltHosts, looksLikeFile } from "@/lib/utils/hosts";
import { memoize } from "@/lib/utils/memoize";
import { UsageError } from "@/lib/utils/usage-error";
import type { Blog } from "./blog";

/** Adds the front page's URL to the settings of a blog below a path, and the routes of the app that it is part of. */
export function placeSite(settings: Site, given: App | undefined): Site {
	const homeUrl = findHomeUrl(settings.url, given);
	const app = given && { prefix: given.basePath, routes: readAppRoutes(given) };
	// As links of the app are written, the index is at the path of the blog.
	if (app && given.path !== undefined) app.routes.push(given.path);
	return { ...settings, ...(homeUrl && { homeUrl }), ...(app && { app }) };
}

/** Returns the place of the blog on its host. Throws a `UsageError` for the host of a language in an app. */
export async function readBasePath(blog: Blog): Promise<BasePath> {
	const site = await blog.site();
	const { url, homeUrl, app } = site;
	const { mode, hostLanguage, app: { path: appPath } = {} } = blog.options;
	const hosts = mode === "production" ? findBuiltHosts(site, hostLanguage) : undefined;
	if (hosts?.own && appPath !== undefined) throw new UsageError(describeHostInApp(hosts));
	const isBelow = homeUrl && !hosts?.own && (mode === "production" || appPath !== undefined);
	const root = isBelow ? { prefix: getUrlPath(url), home: new URL(homeUrl).pathname } : ROOT;
	const place = hosts ? { ...root, hosts: { ...hosts, pages: await listPagesLikeFiles(blog) } } : root;
	if (!app) return place;
	const paths = new Set([...(await blog.publicPaths()), ...(await blog.paths())]);
	return {
		...place,
		app: {
			...app,
			// The app is at the host of the first language.
			...(hosts?.own && { prefix: new URL(url).origin + app.prefix }),
			ownPaths: [...paths].filter((path) => path !== appPath && matchesRoute(app.routes, path)),
		},
	};
}

/** The paths of pages, such as `/blog/node.js`, that look like those of files. */
const listPagesLikeFiles = memoize(async (blog: Blog) =>
	[...(await blog.visible()).byPath.keys()].filter(looksLikeFile).sort(),
);

function describeHostInApp({ own, url, languages }: BuiltHosts): string {
	return `The app has the blog at ${url}, but \`QUIRE_LANGUAGE\` asks for ${languages[own]}. Delete the variable, and build that host with \`npx quire build --language\`.`;
}

/**
 * Returns the URL of the front page of a blog below a path, and `undefined` for other blogs. It ends with a slash, as hosts redirect to that, unless the
 * blog is part of an app that redirects to the URL without.
 */
function findHomeUrl(url: string, app: App | undefined): string | undefined {
	if (getUrlPath(url) === "") return undefined;
	return app?.path !== undefined && !app.trailingSlash ? url : `${url}/`;
}
