import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { dayOf } from "@/lib/content/dates/dates";
import { findPostsFolder, isInDrafts } from "@/lib/content/layout/layout";
import { publishPost } from "@/lib/content/publish-post";
import type { Post } from "@/lib/content/types";
import { isPublic } from "@/lib/content/visibility";
import { replaceText } from "@/lib/utils/replace-file";
import { moveNew } from "@/lib/utils/write-new";
import { CHANGED, describeEdit, type Problem, readPostText } from "./post-file";
import { INDEX_FILE } from "./post-folders";

interface Published {
	/** In this blog's layout. */
	file: string;
	/** On disk. */
	path: string;
	before: string;
	after: string;
	isScheduled: boolean;
}

const DRAFTS = /^drafts\//;

/** Publishes a post, and moves its file out of the folder of drafts. Without a `date`, the post keeps its own. */
export async function publish(blog: Blog, post: Post, date?: string): Promise<Published | Problem> {
	const { source } = blog;
	const name = source.diskPath(post.file);
	const read = await readPostText(blog, post);
	if ("problem" in read) return read;
	const file = post.file.replace(DRAFTS, "posts/");
	if (isInDrafts(file)) return { problem: `\`${name}\` was not published. ${describeMove(blog, post, file)}` };
	const edited = await describeEdit(blog, post, file);
	const today = dayOf(blog.options.now(), edited.context.site.timeZone);
	const rival = await findPublishedWith(blog, post);
	if (rival !== undefined)
		return {
			problem: `\`${name}\` was not published. \`${rival}\` is in its folder and would be too. Write \`draft: true\` into that file first.`,
		};
	const result = publishPost(read.text, { ...edited, date, today, isPublic: isPublic(post) });
	if ("problem" in result) return { problem: `\`${name}\` was not published. ${result.problem}` };
	const { text: after, isScheduled } = result;
	// In the folder of drafts, the file is still a draft with its new text.
	if (after !== read.text && !(await replaceText(read.path, read.text, after))) return CHANGED;
	if (file === post.file) return { file, path: read.path, before: read.text, after, isScheduled };
	const restore = () => replaceText(read.path, after, read.text);
	const target = await moveDraft(blog, post).catch(async (error: unknown) => {
		await restore();
		throw error;
	});
	if (typeof target !== "string") {
		await restore();
		return target;
	}
	return { file, path: target, before: read.text, after, isScheduled };
}

/** Describes how to move a draft out of a folder of drafts that `target` still has, with its folder if it has its own. */
function describeMove({ source }: Blog, { file }: Post, target: string): string {
	const segments = target.split("/").filter((segment) => !isInDrafts(segment));
	const hasFolder = INDEX_FILE.test(file) && !isInDrafts(path.posix.basename(path.posix.dirname(file)));
	const [from = "", to = ""] = [file, segments.join("/")]
		.map((one) => source.diskPath(one))
		.map((one) => (hasFolder ? path.posix.dirname(one) : one));
	const folder = target.split("/").find(isInDrafts);
	return `It stays a draft in the folder \`${folder}\`. Move it out: \`mv "${from}" "${to}"\`.`;
}

/** Returns another post in the folder of a draft, such as its translation, that is only a draft because of this folder. */
async function findPublishedWith(blog: Blog, { file }: Post): Promise<string | undefined> {
	if (!DRAFTS.test(file) || !INDEX_FILE.test(file.replace(DRAFTS, ""))) return undefined;
	const folder = file.replace(INDEX_FILE, "/");
	const found = (await blog.collection()).posts.find(
		(one) => one.file !== file && one.file.startsWith(folder) && !one.positions.draft && !one.positions.published,
	);
	return found && blog.source.diskPath(found.file);
}

/** Moves the file of a draft, or its folder if it has its own, to the posts; returns the new path. */
async function moveDraft({ source, options }: Blog, { file }: Post): Promise<string | Problem> {
	const name = file.replace(DRAFTS, "");
	const hasFolder = INDEX_FILE.test(name);
	const draft = source.filePath(file);
	const posts = path.join(options.contentDir, findPostsFolder(source.project()));
	const from = hasFolder ? path.dirname(draft) : draft;
	const to = path.join(posts, hasFolder ? path.posix.dirname(name) : name);
	if (await moveNew(from, to)) return path.join(posts, name);
	const taken = path.relative(options.contentDir, to).replaceAll("\\", "/");
	return { problem: `\`${taken}\` exists already. Move or rename the draft first.` };
}
