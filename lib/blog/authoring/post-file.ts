import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import type { EditedFile, EditResult } from "@/lib/content/edit-post";
import { createPost, type NewPost } from "@/lib/content/new-post";
import { findPostsFolder } from "@/lib/content/source/layout";
import type { Post } from "@/lib/content/types";
import { readUtf8 } from "@/lib/utils/read-file";
import { replaceText } from "@/lib/utils/replace-file";
import { editWithLineFeeds } from "@/lib/utils/text";
import { writeNew } from "@/lib/utils/write-new";

/** The text of a changed file before and after, or why nothing was changed. */
export type FileChange = { file: string; before: string; after: string } | Problem;

/** Why an action failed, and what the owner can do about it. */
export interface Problem {
	problem: string;
}

export const CHANGED: Problem = { problem: "Another program has just changed the file. Look at it, and try again." };

export interface PostText {
	path: string;
	text: string;
}

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

/** Reads the file of a post, unless its encoding prevents writing it back. */
export async function readPostText({ source }: Blog, post: Post): Promise<PostText | Problem> {
	const path = source.filePath(post.file);
	const text = await readUtf8(path).catch(() => null);
	if (text === null) return { problem: `\`${source.ownerPath(post.file)}\` can't be read.` };
	if (text === undefined) {
		return { problem: `\`${source.ownerPath(post.file)}\` isn't encoded in UTF-8. Save it as UTF-8 first.` };
	}
	return { path, text };
}

/** Returns the context for an edit of a post; `file` is its path after the edit. */
export async function describeEdit(blog: Blog, post: Post, file = post.file): Promise<EditedFile> {
	// Neither the visibility nor the path of a post depends on authors.
	return { file, context: { site: await blog.site(), authors: new Map(), now: blog.options.now(), kind: post.kind } };
}

export async function editPost(
	blog: Blog,
	post: Post,
	edit: (text: string, edited: EditedFile) => EditResult,
): Promise<FileChange> {
	const read = await readPostText(blog, post);
	if ("problem" in read) return read;
	const { path, text: before } = read;
	const edited = await describeEdit(blog, post);
	const result = editWithLineFeeds(before, (text) => edit(text, edited));
	if ("problem" in result) return result;
	if (result.text !== before && !(await replaceText(path, before, result.text))) return CHANGED;
	return { file: post.file, before, after: result.text };
}
