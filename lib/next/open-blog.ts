import type { Blog } from "@/lib/blog/blog";
import { describeContentFolder } from "@/lib/config/load";
import { describeProject } from "@/lib/content/source/detect-project";
import { print } from "@/lib/utils/print";
import { getBlog } from "./get-blog";

/** A content folder that can't be read; the message has the remedy. */
export class ContentFolderError extends Error {}

/**
 * Returns the blog of this process for code that needs the content: commands, builds, and the start of the development server. Throws a
 * `ContentFolderError` if its folder can't be read. The server of a build may run without one.
 */
export function openBlog(): Blog {
	const blog = getBlog();
	const { contentDir, app } = blog.options;
	const problem = describeContentFolder(contentDir, app !== undefined);
	if (problem !== undefined) throw new ContentFolderError(problem);
	return blog;
}

/** Prints which posts were found if the folder is written for another system, or what it lacks. */
export function printSource(blog: Blog): void {
	const source = describeProject(blog.source.project());
	if (source !== undefined) print(source);
}
