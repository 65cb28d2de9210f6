import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import { listPublicFiles } from "@/lib/content/files";
import { getMoved, getPaths, getReaderPaths } from "@/lib/content/posts";
import { isExport } from "@/lib/environment";
import { getFeedPaths } from "@/lib/feeds/documents";
import { getOwnAddresses } from "@/lib/feeds/own-addresses";
import { ROBOTS } from "@/lib/seo/robots-file";
import { SITEMAP } from "@/lib/seo/sitemap/addresses";
import { getSite } from "@/lib/site";
import { getTaken } from "@/lib/twins/addresses";
import { feedRedirects } from "./feed-redirects";
import { feedRoutes } from "./feed-routes";
import { movedRedirects } from "./moved-redirects";
import { redirects, serverRedirects } from "./redirects";
import { securityHeaders, svgHeaders } from "./security-headers";
import { contentHeaders, contentRewrites } from "./static-routes";
import { stopOnErrors } from "./stop-on-errors";
import { assertSupported } from "./supported-config";
import { textRoutes } from "./text-routes";

/** Adds what depends on the content to Next's configuration; before a build, checks the content first. */
export async function configure<Config extends NextConfig>(config: Config, phase: string): Promise<Config> {
	assertSupported(config);
	if (phase === PHASE_PRODUCTION_BUILD) await stopOnErrors();
	if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return config;
	// A folder of files has no server to route: there all this becomes files, in `export/`.
	if (isExport) return config;
	const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
	const [files, { moved }, pages, site, paths, taken, own, feedPaths] = await Promise.all([
		listPublicFiles(),
		getMoved(),
		getReaderPaths(),
		getSite(),
		getPaths(),
		getTaken(),
		getOwnAddresses(),
		getFeedPaths(),
	]);
	// Before those of posts, which may be patterns that match anything.
	const allRedirects = [
		...redirects,
		...serverRedirects,
		...feedRedirects(own, moved),
		...movedRedirects(moved, new Set([...pages, ...feedPaths, SITEMAP, ROBOTS]), site),
	];
	const feeds = feedRoutes(isDevelopment, { own, feeds: feedPaths, indexNow: site.indexNow });
	const texts = textRoutes(isDevelopment, { paths, taken, permalink: site.permalink });
	return {
		...config,
		redirects: async () => allRedirects.map((redirect) => ({ ...redirect, permanent: true })),
		rewrites: async () => ({
			beforeFiles: texts.beforeFiles,
			afterFiles: [...feeds.rewrites, ...texts.afterFiles, ...contentRewrites(isDevelopment, files)],
			fallback: [],
		}),
		headers: async () => [
			{ source: "/:path*", headers: securityHeaders },
			{ source: "/:path*.svg", headers: svgHeaders },
			...contentHeaders(files),
			...texts.headers,
			...feeds.headers,
		],
	};
}
