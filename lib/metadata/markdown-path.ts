import type { Blog } from "@/lib/blog/blog";

/** The path of the list of Markdown files: https://llmstxt.org */
export const LLMS_TXT = "/llms.txt";
/** The path of one file with all posts and pages as Markdown. */
export const LLMS_FULL_TXT = "/llms-full.txt";

/** Returns the path of the Markdown of a post or page; `undefined` if the owner has a file or post there. */
export async function getMarkdownPath(blog: Blog, path: string): Promise<string | undefined> {
	const markdownPath = `${path}.md`;
	return (await blog.isOwnerPath(markdownPath)) ? undefined : markdownPath;
}
