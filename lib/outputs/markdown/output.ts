import { LLMS_FULL_TXT, LLMS_TXT, listMarkdownPaths } from "@/lib/metadata/markdown-path";
import type { Output } from "@/lib/outputs/output";
import { findMarkdownFile, renderMarkdownFiles } from "./markdown-files";
import { markdownFileHeaders, markdownRoutes } from "./routes";

/** The Markdown of every post and page, and `llms.txt`. */
export const markdown: Output = {
	name: "markdown",
	files: renderMarkdownFiles,
	find: findMarkdownFile,
	paths: async (blog) => {
		return [...(await listMarkdownPaths(blog)), LLMS_TXT, LLMS_FULL_TXT];
	},
	routes: async (blog, ownerPaths) => {
		const [paths, { permalink }] = await Promise.all([blog.paths(), blog.site()]);
		return markdownRoutes({ ownerPaths, paths, permalink });
	},
	fileHeaders: async () => markdownFileHeaders,
};
