import type { Blog } from "@/lib/blog/blog";
import { findPost } from "@/lib/content/find-post";
import type { Post } from "@/lib/content/types";
import { getWorkingDir } from "@/lib/next/environment";
import { CommandError } from "./command";

/** Finds the post that an argument of a command names. Throws a `CommandError` if it names none or several. */
export async function findNamedPost(blog: Blog, name: string): Promise<Post> {
	const { source } = blog;
	const { posts, pages } = await blog.collection();
	const found = findPost([...posts, ...pages], name, {
		workingDir: getWorkingDir(),
		onDisk: (post) => source.filePath(post.file),
		diskPath: (file) => source.diskPath(file),
	});
	if ("problem" in found) throw new CommandError(found.problem);
	return found.post;
}
