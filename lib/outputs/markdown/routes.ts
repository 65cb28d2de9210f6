import { reservedPaths } from "@/lib/content/urls/reserved-paths";
import { LLMS_FULL_TXT, LLMS_TXT } from "@/lib/metadata/output-paths";
import { exactRoute, type OutputRoute } from "@/lib/outputs/output";
import { ACCEPTS_MARKDOWN } from "./accept-markdown";

/** Markdown files are copies of pages; search engines should index the pages only. */
const NO_INDEX = { key: "X-Robots-Tag", value: "noindex" };
const VARY = { key: "Vary", value: "Accept" };

/** The headers that a static host has to send. */
export const markdownFileHeaders = {
	"/*.md": [{ key: "Content-Type", value: "text/markdown; charset=utf-8" }, NO_INDEX],
	[LLMS_TXT]: [NO_INDEX],
	[LLMS_FULL_TXT]: [NO_INDEX],
};

const ACCEPT: OutputRoute["has"] = [{ type: "header", key: "accept", value: ACCEPTS_MARKDOWN }];

/** Matches paths that may be those of posts (see `reserved-paths.ts`). */
const PAGE = `/:path((?!(?:${reservedPaths.segments.join("|")})(?:/|$)|_|.*\\.[A-Za-z0-9]+$).+)`;

/** The routes to Markdown: at its own path, and at the path of the page for requests that accept Markdown. */
export const markdownRoutes: readonly OutputRoute[] = [
	{ source: PAGE, headers: [VARY] },
	{ source: PAGE, has: ACCEPT, file: "/:path.md", isBeforePages: true },
	{ source: "/:path((?!_next/|files/|dev/).*\\.md)", file: "/:path", headers: [NO_INDEX] },
	...[LLMS_TXT, LLMS_FULL_TXT].map((path) => exactRoute(path, [NO_INDEX])),
];
