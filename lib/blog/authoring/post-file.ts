import type { Blog } from "@/lib/blog/blog";
import type { EditedFile, EditResult } from "@/lib/content/edit-post";
import type { Post } from "@/lib/content/types";
import { editWithLineFeeds } from "@/lib/utils/normalize-text";
import { readUtf8 } from "@/lib/utils/read-utf8";
import { replaceText } from "@/lib/utils/replace-file";

/** The text of a changed file before and after, or why nothing was changed. */
export type FileChange = { file: string; before: string; after: string } | Problem;

/** Why an action failed, and what the owner can do about it. */
export interface Problem {
	problem: string;
}

export interface PostText {
	path: string;
	text: string;
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

/** The problem of a file that another program has just changed. */
export const CHANGED: Problem = { problem: "Another program has just changed the file. Look at it, and try again." };
