import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import type { Locale } from "@/lib/config/languages";
import { addUpdate } from "@/lib/content/add-update";
import { dayOf } from "@/lib/content/dates/dates";
import type { EditedFile, EditResult } from "@/lib/content/edit-post";
import { isPageModule } from "@/lib/content/layout/file-kinds";
import { splitLanguage } from "@/lib/content/layout/filename";
import { createPost, createTranslation, type NewPost } from "@/lib/content/new-post";
import { textVersion } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { describeFileError, readUtf8 } from "@/lib/utils/read-file";
import { replaceText } from "@/lib/utils/replace-file";
import { editWithLineFeeds } from "@/lib/utils/text";
import { writeNew } from "@/lib/utils/write-new";
import { isDraftsFolder } from "./post-folders";

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

type PostLocale = Pick<Locale, "language" | "prefix">;

type Options = Pick<NewPost, "title" | "tags" | "isDraft" | "extension"> & {
	/** Relative to the content folder. */
	folder?: string;
	section?: string | undefined;
	locale?: PostLocale | undefined;
};

interface Created {
	/** On disk. */
	path: string;
	/** Relative to the content folder. */
	name: string;
}

/** Writes the file of a new post, by default into the first folder of posts. An existing file stays as it is. */
export async function createPostFile(
	blog: Blog,
	{ folder, section, locale, ...options }: Options,
): Promise<Created | Problem> {
	const { timeZone } = await blog.site();
	const isDraft = options.isDraft && !(folder !== undefined && isDraftsFolder(blog, folder));
	const post = createPost({ ...options, isDraft, now: blog.options.now(), timeZone });
	const inLayout = `${section === undefined ? "posts" : `sections/${section}`}/${post.name}`;
	const name =
		folder === undefined ? nameInLanguage(blog, inLayout, locale) : path.join(folder, addLanguage(post.name, locale));
	return write(blog, name, post.text, "Choose another title.");
}

/** Writes the file of a translation, without its text, beside its original. An existing file stays as it is. */
export async function createTranslationFile(
	blog: Blog,
	original: Post,
	{ title, isDraft, locale }: { title: string; isDraft: boolean; locale: PostLocale },
): Promise<Created | Problem> {
	const [read, site, { bodies }] = await Promise.all([readPostText(blog, original), blog.site(), blog.collection()]);
	if ("problem" in read) return read;
	const diskPath = blog.source.diskPath(original.file);
	if (isPageModule(original.file)) return { problem: `\`${diskPath}\` is code. Copy the file by hand.` };
	const version = textVersion(original, bodies.get(original.file)?.body ?? "");
	const text = createTranslation(read.text, { title, isDraft, url: original.path, version });
	if (text === undefined) return { problem: `The front matter of \`${diskPath}\` isn't YAML. Copy the file by hand.` };
	const codes = site.languages.map(({ language }) => language);
	const name = nameInLanguage(blog, splitLanguage(original.file, codes).file, locale);
	return write(blog, name, text, "Write there.");
}

/**
 * Returns the path of a file of this blog's layout relative to the content folder, in the folder of a language if there is one, and else with
 * the language before the extension.
 */
function nameInLanguage({ source }: Blog, file: string, locale?: PostLocale): string {
	if (!locale?.prefix) return source.diskPath(file);
	const [, root = "", name = ""] = /^((?:sections\/)?[^/]+)\/(.+)$/.exec(file) ?? [];
	const folder = source.diskPath(`${root}/${locale.language}`);
	if (source.openFolder().isFolder(folder)) return path.join(folder, name);
	return source.diskPath(addLanguage(file, locale));
}

/** Adds the language before the extension, unless it is the first one of the blog. */
function addLanguage(file: string, locale?: PostLocale): string {
	return locale?.prefix ? file.replace(/\.\w+$/, `.${locale.language}$&`) : file;
}

async function write({ options }: Blog, relative: string, text: string, remedy: string): Promise<Created | Problem> {
	const file = path.join(options.contentDir, relative);
	const name = path.relative(options.contentDir, file).replaceAll("\\", "/");
	return (await writeNew(file, text)) ? { path: file, name } : { problem: `\`${name}\` exists already. ${remedy}` };
}

/** Reads the file of a post, unless its encoding prevents writing it back. */
export async function readPostText({ source }: Blog, post: Post): Promise<PostText | Problem> {
	const path = source.filePath(post.file);
	const file = source.diskPath(post.file);
	try {
		const text = await readUtf8(path);
		if (text !== undefined) return { path, text };
		return { problem: `\`${file}\` isn't encoded in UTF-8. Save it as UTF-8 first.` };
	} catch (error) {
		return { problem: `\`${file}\` can't be read: ${describeFileError(error)}.` };
	}
}

/** Returns the context for an edit of a post; `file` is its path after the edit. */
export async function describeEdit(blog: Blog, post: Post, file = post.file): Promise<EditedFile> {
	// Neither the visibility nor the path of a post depends on authors.
	return { file, context: { site: await blog.site(), authors: new Map(), now: blog.options.now(), kind: post.kind } };
}

/** Changes the file of a post, unless another program has changed it meanwhile. */
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

/** Adds an update with the date of today to the file of a post. */
export async function addUpdateToday(blog: Blog, post: Post, note: string): Promise<FileChange> {
	const { timeZone } = await blog.site();
	const date = dayOf(blog.options.now(), timeZone);
	return editPost(blog, post, (text, edited) => addUpdate(text, { date, note }, edited));
}
