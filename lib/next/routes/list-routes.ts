import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import { POST_FOLDERS } from "@/lib/content/source/layout";
import { listOutputPaths } from "@/lib/outputs/registry";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { feedRedirects } from "./feed-redirects";
import { outputRoutes } from "./output-routes";
import { postRedirects } from "./post-redirects";
import { basePathRedirects, firstPageRedirects, fixedRedirects } from "./redirects";
import { refusedRequests } from "./refused-requests";
import { fileHeaders, listStaticHeaders } from "./static-headers";

/** The part of Next's configuration that depends on the content. */
export type Routes = Required<Pick<NextConfig, "redirects" | "rewrites" | "headers">>;

/** SVG files, and the files beside posts at both of their paths. */
const PASSIVE_FILES = `/:path(.*\\.svg|(?:_next/static/${staticFiles.name}/)?files/(?:${POST_FOLDERS.join("|")})/.*)`;

/** Returns the redirects, rewrites and headers of a blog. */
export async function listRoutes(blog: Blog): Promise<Routes> {
	const [redirects, routes, site, { prefix }] = await Promise.all([
		listRedirects(blog),
		outputRoutes(blog),
		blog.site(),
		blog.basePath(),
	]);
	return {
		redirects: async () => redirects.map((redirect) => ({ permanent: true, ...redirect })),
		rewrites: async () => ({
			beforeFiles: [...refusedRequests(blog.options.mode, prefix), ...routes.beforePages],
			afterFiles: routes.afterPages,
			fallback: [],
		}),
		headers: async () => [
			{ source: "/:path*", headers: listStaticHeaders(site, blog.options) },
			{ source: site.scripts ? "/:path*.svg" : PASSIVE_FILES, headers: fileHeaders },
			...routes.headers,
		],
	};
}

async function listRedirects(blog: Blog) {
	const [site, groups, { redirects }, pages, ownerPaths, outputs] = await Promise.all([
		blog.site(),
		blog.lists(),
		blog.redirects(),
		blog.publicPaths(),
		blog.ownerPaths(),
		listOutputPaths(blog),
	]);
	return [
		...basePathRedirects(blog.options.mode, site.url, [...pages, ...ownerPaths]),
		...fixedRedirects,
		...firstPageRedirects(groups.flatMap(({ kind }) => (kind.isPaginated ? [kind.name] : []))),
		...feedRedirects(ownerPaths, redirects),
		// These come last because they can be patterns that match anything.
		...postRedirects(redirects, new Set([...pages, ...outputs]), site),
	];
}
