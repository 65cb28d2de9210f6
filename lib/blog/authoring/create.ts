import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { createPost, type NewPost } from "@/lib/content/new-post";
import { findPostsFolder } from "@/lib/content/source/mounts";
import { writeNew } from "@/lib/utils/write-new";
import type { Problem } from "./post-file";

/** Options of a new post: those of its text, and the folder of its file, relative to the content folder. */
type Options = Pick<NewPost, "title" | "tags" | "isDraft" | "extension"> & { folder?: string };

/** Writes the file of a new post, by default into the first folder of posts, unless there is one of that name; returns its path on disk. */
export async function createPostFile(blog: Blog, { folder, ...options }: Options): Promise<{ path: string } | Problem> {
	const { source } = blog;
	const { contentDir, now } = blog.options;
	const { timeZone } = await blog.site();
	const { name, text } = createPost({ ...options, now: now(), timeZone });
	const file = path.join(contentDir, folder ?? findPostsFolder(source.project()), name);
	if (await writeNew(file, text)) return { path: file };
	const taken = path.relative(contentDir, file).replaceAll("\\", "/");
	return { problem: `\`${taken}\` exists already. Choose another title.` };
}
