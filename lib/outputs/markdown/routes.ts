import { PERMALINK_PLACEHOLDERS, type PermalinkPlaceholder } from "@/lib/config/permalink";
import { reservedPaths } from "@/lib/content/urls/reserved-paths";
import { LLMS_FULL_TXT, LLMS_TXT } from "@/lib/metadata/markdown-path";
import {
	exactPattern,
	exactRoute,
	getExtension,
	innerPattern,
	listPageExtensions,
	type OutputRoute,
} from "@/lib/outputs/output";
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

/** Matches paths that no post or page can have (see `reserved-paths.ts`). */
const RESERVED = String.raw`(?:${reservedPaths.segments.join("|")})(?:/|$)|_|.*\.md$`;

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
	const pages = `/:path((?!${RESERVED}|${filePattern(paths, ownerPaths)}|${anyOf(withoutMarkdown)})(?:${[posts, ...standalone].join("|")}))`;
	return [
		{ source: pages, headers: [VARY] },
		{ source: pages, has: ACCEPT, file: "/:path.md", isBeforePages: true },
		{ source: files, file: "/:path", headers: [NO_INDEX] },
		...[LLMS_TXT, LLMS_FULL_TXT].map((path) => exactRoute(path, [NO_INDEX])),
	];
}

/** Returns a pattern of the paths outside `/blog` that end like a file's, but for extensions that only posts have. */
function filePattern(paths: readonly string[], ownerPaths: ReadonlySet<string>): string {
	const pages = new Set(paths);
	const ofFiles = new Set([...ownerPaths].flatMap((path) => (pages.has(path) ? [] : (getExtension(path) ?? []))));
	const ofPages = listPageExtensions(paths).filter((extension) => !ofFiles.has(extension));
	const exclusion = ofPages.length > 0 ? `(?!(?:${ofPages.join("|")})$)` : "";
	return String.raw`(?!blog/).*\.${exclusion}[A-Za-z0-9]+$`;
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
