import { LLMS_FULL_TXT, LLMS_TXT, listMarkdownPaths } from "@/lib/metadata/output-paths";
import type { Output } from "@/lib/outputs/output";
import { findMarkdownFile, renderMarkdownFiles } from "./markdown-files";
import { markdownFileHeaders, markdownRoutes } from "./routes";

const PAGE_HEADERS = [
	{ key: "Content-Type", value: "text/html; charset=utf-8" },
	{ key: "X-Robots-Tag", value: "all" },
];

export const markdown: Output = {
	name: "markdown",
	files: renderMarkdownFiles,
	find: findMarkdownFile,
	paths: async (blog) => {
		return [...(await listMarkdownPaths(blog)), LLMS_TXT, LLMS_FULL_TXT];
	},
	routes: async () => markdownRoutes,
	fileHeaders: async (blog) => {
		// The path of a post may have the extension too.
		const pages = (await blog.paths()).filter((path) => path.endsWith(".md"));
		return { ...markdownFileHeaders, ...Object.fromEntries(pages.map((page) => [page, PAGE_HEADERS])) };
	},
};
