import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import { listOutputPaths } from "@/lib/outputs/registry";
import { feedRedirects } from "./feed-redirects";
import { outputRoutes } from "./output-routes";
import { postRedirects } from "./post-redirects";
import { basePathRedirects, firstPageRedirects, fixedRedirects } from "./redirects";
import { refusedRequests } from "./refused-requests";
import { listStaticHeaders, svgHeaders } from "./static-headers";

/** The part of Next's configuration that depends on the content. */
export type Routes = Required<Pick<NextConfig, "redirects" | "rewrites" | "headers">>;

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
			{ source: "/:path*.svg", headers: svgHeaders },
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
