import type { Blog } from "@/lib/blog/blog";
import { describeContentFolder } from "@/lib/config/load";
import { ContentFolderError } from "./content-folder-error";
import { getBlog } from "./get-blog";

/**
 * Returns the blog of this process for code that needs the content: commands, builds, and the start of the development server. Throws a
 * `ContentFolderError` if its folder can't be read. The server of a build may run without one.
 */
export function openBlog(): Blog {
	const blog = getBlog();
	const problem = describeContentFolder(blog.options.contentDir);
	if (problem !== undefined) throw new ContentFolderError(problem);
	return blog;
}
