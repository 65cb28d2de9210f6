import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import { READY_REDIRECT } from "@/lib/next/dev/ready";
import { listFixedRedirects } from "@/lib/next/headers-and-redirects/redirects";
import { fileHeaders, listPassiveFiles, listStaticHeaders } from "@/lib/next/headers-and-redirects/static-headers";
import { outputRoutes } from "./output-routes";
import { redirectsToRoot } from "./root-redirects";

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

/** Returns the redirects, rewrites and headers of the development server. Those of a build are in the manifest of its finished folder. */
export async function listRoutes(blog: Blog): Promise<Routes> {
	const [redirects, routes, site] = await Promise.all([listDevRedirects(blog), outputRoutes(blog), blog.site()]);
	return {
		redirects: async () => [READY_REDIRECT, ...redirects],
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

/** Only those to the root: the route of pages knows all others, also after a change of the content. */
async function listDevRedirects(blog: Blog) {
	const [site, fixed, pages, ownerPaths] = await Promise.all([
		blog.site(),
		listFixedRedirects(blog),
		blog.publicPaths(),
		blog.ownerPaths(),
	]);
	return redirectsToRoot(
		site.url,
		[...pages, ...ownerPaths].filter((path) => !fixed.has(path)),
	);
}
