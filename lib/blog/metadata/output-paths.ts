import type { Blog } from "@/lib/blog/blog";
import { markdownFile } from "@/lib/content/urls/page-files";

/** https://www.w3.org/TR/appmanifest/ */
export const MANIFEST = "/manifest.webmanifest";

/** Returns the path of the Markdown output of a post or page; `undefined` if the owner has a file or post there. */
export async function getMarkdownPath(blog: Blog, path: string): Promise<string | undefined> {
	const markdownPath = markdownFile(path);
	return (await blog.isOwnerPath(markdownPath)) ? undefined : markdownPath;
}
