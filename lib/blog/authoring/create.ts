import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { createPost, type NewPost } from "@/lib/content/new-post";
import { findPostsFolder } from "@/lib/content/source/mounts";
import { writeNew } from "@/lib/utils/write-new";
import type { Problem } from "./post-file";

/** `folder` is relative to the content folder. */
type Options = Pick<NewPost, "title" | "tags" | "isDraft" | "extension"> & { folder?: string };

interface Created {
	/** On disk. */
	path: string;
	/** Relative to the content folder. */
	name: string;
}

/** Writes the file of a new post, by default into the first folder of posts. An existing file stays as it is. */
export async function createPostFile(blog: Blog, { folder, ...options }: Options): Promise<Created | Problem> {
	const { source } = blog;
	const { contentDir, now } = blog.options;
	const { timeZone } = await blog.site();
	const post = createPost({ ...options, now: now(), timeZone });
	const file = path.join(contentDir, folder ?? findPostsFolder(source.project()), post.name);
	const name = path.relative(contentDir, file).replaceAll("\\", "/");
	if (await writeNew(file, post.text)) return { path: file, name };
	return { problem: `\`${name}\` exists already. Choose another title.` };
}
