import { PERMALINK_PLACEHOLDERS, type PermalinkPlaceholder } from "@/lib/config/permalink";
import { reservedPaths } from "@/lib/content/urls/reserved-paths";
import { LLMS_FULL_TXT, LLMS_TXT } from "@/lib/metadata/markdown-path";
import { exactPattern, exactRoute, innerPattern, type OutputRoute } from "@/lib/outputs/output";
import { ACCEPTS_MARKDOWN } from "./accept-markdown";

/** Markdown files are copies of pages; search engines should index the pages only. */
const NO_INDEX = { key: "X-Robots-Tag", value: "noindex" };
const VARY = { key: "Vary", value: "Accept" };

/** The headers that a static host has to send; a Next server derives the type from the filename. */
export const markdownFileHeaders = {
	"/*.md": [{ key: "Content-Type", value: "text/markdown; charset=utf-8" }, NO_INDEX],
	[LLMS_TXT]: [NO_INDEX],
	[LLMS_FULL_TXT]: [NO_INDEX],
};

const ACCEPT: OutputRoute["has"] = [{ type: "header", key: "accept", value: ACCEPTS_MARKDOWN }];

/** Matches paths that no post or page can have (see `reserved-paths.ts`), and those that end like a filename. */
const RESERVED = String.raw`(?:${reservedPaths.segments.join("|")})(?:/|$)|_|(?!blog/).*\.[A-Za-z0-9]+$|.*\.md$`;

interface Options {
	/** The paths of the owner's files and posts. */
	ownerPaths: ReadonlySet<string>;
	/** The paths of all posts and standalone pages. */
	paths: readonly string[];
	/** The permalink pattern of posts. */
	permalink: string;
}

/** Returns the routes to Markdown: at its own path, and at the path of the page for requests that accept Markdown. */
export function markdownRoutes({ ownerPaths, paths, permalink }: Options): OutputRoute[] {
	const ownerFiles = [...ownerPaths].filter((path) => path.endsWith(".md")).map(innerPattern);
	const files = `/:path((?!_next/|files/|dev/|${anyOf(ownerFiles)}).*\\.md)`;
	const withoutMarkdown = paths
		.filter((path) => path.endsWith(".md") || ownerPaths.has(`${path}.md`))
		.map(innerPattern);
	const posts = permalinkPattern(permalink);
	const standalone = paths.map(innerPattern).filter((pattern) => !new RegExp(`^${posts}$`).test(pattern));
	const pages = `/:path((?!${RESERVED}|${anyOf(withoutMarkdown)})(?:${[posts, ...standalone].join("|")}))`;
	return [
		{ source: pages, headers: [VARY] },
		{ source: pages, has: ACCEPT, file: "/:path.md", isBeforePages: true },
		{ source: files, file: "/:path", headers: [NO_INDEX] },
		...[LLMS_TXT, LLMS_FULL_TXT].map((path) => exactRoute(path, [NO_INDEX])),
	];
}

/** Returns a pattern that matches the paths of a permalink. */
function permalinkPattern(permalink: string): string {
	const parts = permalink.slice(1).split(/:([a-z]+)/);
	return parts
		.map((part, index) => (index % 2 ? PERMALINK_PLACEHOLDERS[part as PermalinkPlaceholder] : exactPattern(part)))
		.join("");
}

/** Returns a pattern that matches exactly these patterns up to the end; without patterns, it matches nothing. */
function anyOf(patterns: readonly string[]): string {
	return patterns.length > 0 ? `(?:${patterns.join("|")})$` : "$.";
}
