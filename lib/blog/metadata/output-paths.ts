import type { Blog } from "@/lib/blog/blog";
import { markdownFile } from "@/lib/content/urls/page-files";

/** The list of Markdown files: https://llmstxt.org */
export const LLMS_TXT = "/llms.txt";
export const LLMS_FULL_TXT = "/llms-full.txt";

/** Returns the path of the Markdown output of a post or page; `undefined` if the owner has a file or post there. */
export async function getMarkdownPath(blog: Blog, path: string): Promise<string | undefined> {
	const markdownPath = markdownFile(path);
	return (await blog.isOwnerPath(markdownPath)) ? undefined : markdownPath;
}

/** Returns the paths of all Markdown outputs at once: a thousand promises would take half a second in development. */
export async function listMarkdownPaths(blog: Blog): Promise<string[]> {
	const [paths, ownerPaths] = await Promise.all([blog.paths(), blog.ownerPaths()]);
	return paths.map(markdownFile).filter((path) => !ownerPaths.has(path));
}
