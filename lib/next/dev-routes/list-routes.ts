import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import {
	basePathRedirects,
	feedRedirects,
	firstPageRedirects,
	indexRedirects,
	readIndex,
} from "@/lib/next/routes/redirects";
import { fileHeaders, listPassiveFiles, listStaticHeaders } from "@/lib/next/routes/static-headers";
import { outputRoutes } from "./output-routes";

/** The part of the development server's configuration that depends on the content. */
export type Routes = Required<Pick<NextConfig, "redirects" | "rewrites" | "headers">>;

/**
 * Answers with the 404 page at the paths of hidden files in the project's own `public/`, which Next would serve; those of the content are
 * left out anyway.
 */
const HIDDEN_FILES = {
	source: "/:path((?:.*/)?\\.(?!well-known(?:/|$)).*)",
	destination: "/_next/static/media/unknown",
};

/** Returns the redirects, rewrites and headers of the development server. Those of a build are in the table of its finished folder. */
export async function listRoutes(blog: Blog): Promise<Routes> {
	const [redirects, routes, site] = await Promise.all([listRedirects(blog), outputRoutes(blog), blog.site()]);
	return {
		redirects: async () => redirects.map((redirect) => ({ permanent: true, ...redirect })),
		rewrites: async () => ({
			beforeFiles: [HIDDEN_FILES, ...routes.beforePages],
			afterFiles: routes.afterPages,
			fallback: [],
		}),
		headers: async () => [
			{ source: "/:path*", headers: listStaticHeaders(site, blog.options) },
			...listPassiveFiles(site).map((pattern) => ({ source: toSource(pattern), headers: fileHeaders })),
			...routes.headers,
		],
	};
}

function toSource(pattern: string): string {
	return `/:path(${pattern.slice(1).replaceAll(".", "\\.").replaceAll("*", ".*")})`;
}

/** Without the redirects of posts' old paths, which the route of posts knows. */
async function listRedirects(blog: Blog) {
	const [site, index, groups, { redirects }, pages, ownerPaths] = await Promise.all([
		blog.site(),
		readIndex(blog),
		blog.lists(),
		blog.redirects(),
		blog.publicPaths(),
		blog.ownerPaths(),
	]);
	return [
		...basePathRedirects(site.url, [...pages, ...ownerPaths], index),
		...indexRedirects(index),
		...firstPageRedirects(groups.flatMap(({ kind }) => (kind.isPaginated ? [kind.name] : []))),
		...feedRedirects(ownerPaths, redirects),
	];
}
