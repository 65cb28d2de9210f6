import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import { getSite } from "@/lib/config/load";
import { getPaths, getPublicPaths, getRedirects } from "@/lib/content/posts";
import { listPublicFiles } from "@/lib/content/source/files";
import { getTakenMarkdownPaths } from "@/lib/metadata/markdown-path";
import { getFeedPaths } from "@/lib/outputs/feeds/documents";
import { getOwnerPaths } from "@/lib/outputs/feeds/own-addresses";
import { ROBOTS } from "@/lib/outputs/robots/robots";
import { SITEMAP } from "@/lib/outputs/sitemap/paths";
import { isExport } from "@/lib/utils/environment";
import { feedRedirects } from "./routes/feed-redirects";
import { feedRoutes } from "./routes/feed-routes";
import { markdownRoutes } from "./routes/markdown-routes";
import { postRedirects } from "./routes/post-redirects";
import { fixedRedirects, serverRedirects } from "./routes/redirects";
import { securityHeaders, svgHeaders } from "./routes/security-headers";
import { contentHeaders, contentRewrites } from "./routes/static-routes";
import { stopOnErrors } from "./stop-on-errors";
import { assertSupported } from "./supported-config";

/** Adds what depends on the content to Next's configuration; before a build, checks the content first. */
export async function configure<Config extends NextConfig>(config: Config, phase: string): Promise<Config> {
	assertSupported(config);
	if (phase === PHASE_PRODUCTION_BUILD) await stopOnErrors();
	if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return config;
	// A folder of files has no server to route: there all this becomes files, in `export/`.
	if (isExport) return config;
	const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
	const [files, { redirects }, pages, site, paths, taken, own, feedPaths] = await Promise.all([
		listPublicFiles(),
		getRedirects(),
		getPublicPaths(),
		getSite(),
		getPaths(),
		getTakenMarkdownPaths(),
		getOwnerPaths(),
		getFeedPaths(),
	]);
	// Before those of posts, which may be patterns that match anything.
	const allRedirects = [
		...fixedRedirects,
		...serverRedirects,
		...feedRedirects(own, redirects),
		...postRedirects(redirects, new Set([...pages, ...feedPaths, SITEMAP, ROBOTS]), site),
	];
	const feeds = feedRoutes(isDevelopment, { own, feeds: feedPaths, indexNow: site.indexNow });
	const texts = markdownRoutes(isDevelopment, { paths, taken, permalink: site.permalink });
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
