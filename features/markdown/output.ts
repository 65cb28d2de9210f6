import { ACCEPTS_MARKDOWN } from "@/lib/blog/accept-markdown";
import type { Blog } from "@/lib/blog/blog";
import { getMarkdownPath } from "@/lib/blog/metadata/output-paths";
import { fileUrl } from "@/lib/blog/metadata/urls";
import { exactRoute, type Output, type OutputFile, type OutputRoute } from "@/lib/blog/output";
import { type ListKind, listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { LLMS_FULL_TXT, LLMS_TXT, markdownFile } from "@/lib/content/urls/page-files";
import { reservedPaths } from "@/lib/content/urls/reserved-paths";
import { formatLlmsHeader, formatLlmsTxt } from "./output/llms-txt";
import { renderPostMarkdown } from "./output/post-markdown";

/** The maximum length of `llms-full.txt` in characters; more than a language model can read at once. */
const MAX_FULL_LENGTH = 2_000_000;

const PAGE_HEADERS = [
	{ key: "Content-Type", value: "text/html; charset=utf-8" },
	{ key: "X-Robots-Tag", value: "all" },
];

/** Markdown files are copies of pages; search engines should index the pages only. */
const NO_INDEX = { key: "X-Robots-Tag", value: "noindex" };

const VARY = { key: "Vary", value: "Accept" };

/** The headers that a static host has to send. */
const markdownFileHeaders = {
	"/*.md": [{ key: "Content-Type", value: "text/markdown; charset=utf-8" }, NO_INDEX],
};

const ACCEPT: OutputRoute["has"] = [{ type: "header", key: "accept", value: ACCEPTS_MARKDOWN }];

/** Returns the pattern of paths that may be those of posts (see `reserved-paths.ts`): not those of lists. */
function pagePattern(kinds: readonly ListKind[]): string {
	const lists = kinds.map((kind) => `${listKindPath(kind).slice(1)}(?:${kind.isSingle ? "/page/" : "/"}|$)`);
	const reserved = reservedPaths.segments.map((segment) => `${segment}(?:/|$)`);
	return `/:path((?!${[...reserved, ...lists].join("|")}|_|.*\\.[A-Za-z0-9]+$).+)`;
}

/** Returns the routes to Markdown: at its own path, and at the path of the page for requests that accept Markdown. */
export function markdownRoutes(kinds: readonly ListKind[], prefix = ""): OutputRoute[] {
	const lists = [LLMS_TXT, LLMS_FULL_TXT].map((path) => exactRoute(prefix + path, [NO_INDEX]));
	// The routes of the first locale are those of all posts.
	if (prefix !== "") return lists;
	const source = pagePattern(kinds);
	return [
		{ source, headers: [VARY] },
		{ source, has: ACCEPT, file: "/:path.md", isBeforePages: true },
		{ source: "/:path((?!_next/|files/|dev/).*\\.md)", file: "/:path", headers: [NO_INDEX] },
		...lists,
	];
}

export const markdown: Output = {
	name: "markdown",
	isPerLocale: true,
	files: renderMarkdownFiles,
	find: findMarkdownFile,
	preparePost: renderPostMarkdown,
	paths: async (blog) => {
		const { prefix } = await blog.site();
		return [...(await listMarkdownPaths(blog)), prefix + LLMS_TXT, prefix + LLMS_FULL_TXT];
	},
	routes: async (blog) => markdownRoutes(await blog.listKinds(), (await blog.site()).prefix),
	fileHeaders: async (blog) => {
		// The path of a post may have the extension too.
		const pages = (await blog.paths()).filter((path) => path.endsWith(".md"));
		const { prefix } = await blog.site();
		const lists = [LLMS_TXT, LLMS_FULL_TXT].map((path) => [prefix + path, [NO_INDEX]] as const);
		return {
			...markdownFileHeaders,
			...Object.fromEntries(lists),
			...Object.fromEntries(pages.map((page) => [page, PAGE_HEADERS])),
		};
	},
};

/** Returns the paths of all Markdown files at once: a thousand promises would take half a second in development. */
async function listMarkdownPaths(blog: Blog): Promise<string[]> {
	const [paths, ownerPaths] = await Promise.all([blog.paths(), blog.ownerPaths()]);
	return paths.map(markdownFile).filter((path) => !ownerPaths.has(path));
}

/** Renders every post and page as Markdown, and then the files that list or contain them. */
async function* renderMarkdownFiles(blog: Blog): AsyncGenerator<OutputFile> {
	const [site, { pages, byPath }, posts, paths] = await Promise.all([
		blog.site(),
		blog.visible(),
		blog.postsInLanguage(),
		blog.paths(),
	]);
	const listed = new Set([...pages, ...posts]);
	// Listed posts and pages in their order, then unlisted ones.
	const ordered = new Set([...listed, ...paths.flatMap((path) => byPath.get(path) ?? [])]);
	const fullText: string[] = [formatLlmsHeader(site)];
	let remaining = MAX_FULL_LENGTH;
	let omitted = 0;
	for (const post of ordered) {
		const path = await getMarkdownPath(blog, post.path);
		const content = await renderPostMarkdown(blog, post);
		if (path) yield { path, content };
		if (!listed.has(post)) continue;
		if (omitted === 0 && content.length <= remaining) fullText.push(content);
		else omitted += 1;
		remaining -= content.length;
	}
	if (omitted > 0)
		fullText.push(
			`Omitted to limit the size of this file: ${omitted} older posts, listed in ${fileUrl(site, site.prefix + LLMS_TXT)}\n`,
		);
	yield { path: site.prefix + LLMS_TXT, content: await formatLlmsTxt(blog, site, posts, pages) };
	yield { path: site.prefix + LLMS_FULL_TXT, content: fullText.join("\n") };
}

async function findMarkdownFile(blog: Blog, path: string): Promise<OutputFile | undefined> {
	const { prefix } = await blog.site();
	if (path === prefix + LLMS_TXT || path === prefix + LLMS_FULL_TXT) {
		for await (const file of renderMarkdownFiles(blog)) if (file.path === path) return file;
		return undefined;
	}
	const post = await blog.post(path === "/index.md" ? "/" : path.replace(/\.md$/, ""));
	if (!post || (await getMarkdownPath(blog, post.path)) !== path.normalize("NFC")) return undefined;
	return { path, content: await renderPostMarkdown(blog, post) };
}
