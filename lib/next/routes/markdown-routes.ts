import { PERMALINK_PLACEHOLDERS, type PermalinkPlaceholder } from "@/lib/config/permalink";
import { LLMS_FULL_TXT, LLMS_TXT } from "@/lib/metadata/markdown-path";
import { ACCEPTS_MARKDOWN } from "./accept-markdown";
import { exactPattern } from "./pattern";
import { FOR_AN_HOUR, type Header, type Rewrite } from "./static-routes";

/** The folder below Next's `static` that takes the texts. */
export const MARKDOWN_FOLDER = "markdown";

/** Texts are copies: search engines lead to the pages. */
const NO_INDEX = { key: "X-Robots-Tag", value: "noindex" };
/** What a host of files has to send with them: a server of Next knows the type of a file by its name. */
export const markdownHeaders = {
	"/*.md": [{ key: "Content-Type", value: "text/markdown; charset=utf-8" }, NO_INDEX],
	[LLMS_TXT]: [NO_INDEX],
	[LLMS_FULL_TXT]: [NO_INDEX],
};
const WANTED: Rewrite["has"] = [{ type: "header", key: "accept", value: ACCEPTS_MARKDOWN }];

/** What a post or page is never called (see `lib/content/urls/reserved-paths.ts`), and what ends like a file. */
const OTHERS = String.raw`(?:tags|authors|archive|series|search|page|files|dev|api)(?:/|$)|_|(?!blog/).*\.[A-Za-z0-9]+$|.*\.md$`;

interface Paths {
	/** What stands where a text would: see `lib/metadata/markdown-path.ts`. */
	taken: ReadonlySet<string>;
	/** Those of all posts and standalone pages. */
	paths: readonly string[];
	/** Where posts are. */
	permalink: string;
}

/**
 * Leads requests for texts to where a build has put them, or in development to a route that makes them: by their
 * address, and by that of the page for those who accept Markdown.
 */
export function markdownRoutes(isDevelopment: boolean, { taken, paths, permalink }: Paths) {
	const base = isDevelopment ? "/dev/markdown" : `/_next/static/${MARKDOWN_FOLDER}`;
	const lists = [LLMS_TXT, LLMS_FULL_TXT].filter((path) => !taken.has(path));
	const others = [...taken].filter((path) => path.endsWith(".md")).map(patternIn);
	const twins = `/:path((?!_next/|files/|dev/|${either(others)}).*\\.md)`;
	const withoutTwin = paths.filter((path) => path.endsWith(".md") || taken.has(`${path}.md`)).map(patternIn);
	const posts = formOf(permalink);
	const standalone = paths.map(patternIn).filter((pattern) => !new RegExp(`^${posts}$`).test(pattern));
	const pages = `/:path((?!${OTHERS}|${either(withoutTwin)})(?:${[posts, ...standalone].join("|")}))`;
	// An editor wants what was just saved.
	const cache = isDevelopment ? { key: "Cache-Control", value: "no-store" } : FOR_AN_HOUR;
	return {
		beforeFiles: [{ source: pages, has: WANTED, destination: `${base}/:path.md` }] satisfies Rewrite[],
		afterFiles: [twins, ...lists].map((source) => ({
			source,
			destination: `${base}${source === twins ? "/:path" : source}`,
		})) satisfies Rewrite[],
		headers: [
			{ source: pages, headers: [{ key: "Vary", value: "Accept" }] },
			{ source: pages, has: WANTED, headers: [cache] },
			...[twins, ...lists].map((source) => ({ source, headers: [NO_INDEX, cache] })),
		] satisfies Header[],
	};
}

/** Within another pattern, a path has no slash before it. */
function patternIn(path: string): string {
	return exactPattern(path.slice(1));
}

/** The form of the addresses that a pattern makes. */
function formOf(permalink: string): string {
	const parts = permalink.slice(1).split(/:([a-z]+)/);
	return parts
		.map((part, index) => (index % 2 ? PERMALINK_PLACEHOLDERS[part as PermalinkPlaceholder] : exactPattern(part)))
		.join("");
}

/** One of these and nothing more; of none, nothing at all. */
function either(patterns: readonly string[]): string {
	return patterns.length > 0 ? `(?:${patterns.join("|")})$` : "$.";
}
