import {
	addUpdateToday,
	type Blog,
	createPostFile,
	editPost,
	findPostFolders,
	type Post,
	parseDate,
	publish,
	readPostText,
	startTime,
} from "quire-blog/tools/blog";
import type { BodyFacts } from "@/packages/desk/src/model/blog-types";
import { isUnlisted, makeDraft, setUnlisted } from "@/packages/desk/src/model/edit-status";
import { type LineChange, listLineChanges } from "@/packages/desk/src/model/line-changes";
import { describePostActions, type PostActions } from "@/packages/desk/src/model/post-actions";
import { countNoun, dayOf } from "@/packages/desk/src/model/time";
import { postDeskPath, renameDeskPath, writePath } from "@/packages/desk/src/model/urls";
import { getDesk } from "./desk";
import { findPostByFile } from "./find-post";
import type { Notice } from "./notices";
import { commitPost, findPostChanges } from "./post-commit";
import { planRename, rename } from "./rename";

const NEW_POST_FORM = "/new";

export interface Outcome {
	notice: Notice;
	path: string;
}

type Action = (blog: Blog, form: Form) => Promise<Outcome>;

export type PostPage = "post" | "write";

type Result = { file: string; before: string; after: string; message: string } | { problem: string };

export class Form {
	constructor(private readonly data: FormData) {}

	/** Trims the text; empty for a missing field. */
	get(name: string): string {
		const value = this.data.get(name);
		return typeof value === "string" ? value.trim() : "";
	}

	getAll(name: string): string[] {
		return this.data.getAll(name).flatMap((value) => (typeof value === "string" && value.trim() ? [value.trim()] : []));
	}
}

/** Changes who sees a post: makes it a draft, publishes or schedules it, takes it out of lists or back. */
export const changeStatus: Action = async (blog, form) => {
	const post = await findPostOfForm(blog, form);
	if (!post) return POST_GONE;
	const wanted = form.get("do");
	const change = Object.hasOwn(CHANGES, wanted) ? CHANGES[wanted] : undefined;
	const result = change ? await change(blog, post, form) : { problem: "The form can't be read." };
	if ("problem" in result)
		return { notice: { message: result.problem, isProblem: true }, path: pathBack(form, post.path) };
	// The watcher reports the change a moment later than the browser requests the page.
	blog.invalidate();
	const { file, before, after, message } = result;
	const moved = await findPostByFile(blog, file);
	const edited = describeChange(blog, file, before, after);
	const lines = before === after ? "no line had to change" : `changed: ${nameLines(edited.changes)}`;
	const place = file === post.file ? "" : ` It has moved to \`${edited.name}\`.`;
	return {
		notice: { message: `${message} (${lines}).${place}`, files: [edited] },
		path: pathBack(form, moved?.path ?? post.path),
	};
};

/** The changes that a form can request. */
const CHANGES: Readonly<Record<string, (blog: Blog, post: Post, form: Form) => Promise<Result>>> = {
	draft: async (blog, post) => withMessage(await editPost(blog, post, makeDraft), "It is a draft now"),
	unlist: (blog, post) => list(blog, post, true, "It is in no list now; readers who have its URL can read it"),
	list: (blog, post) => list(blog, post, false, "It is in lists again"),
	publish: async (blog, post) => publishOn(blog, post, await today(blog, post)),
	undraft: (blog, post) => publishOn(blog, post, undefined),
	schedule: (blog, post, form) => schedule(blog, post, form.get("date")),
	update: async (blog, post, form) =>
		withMessage(await addUpdateToday(blog, post, form.get("note")), "It has an update of today"),
};

async function publishOn(blog: Blog, post: Post, date: string | undefined): Promise<Result> {
	const published = await publish(blog, post, date);
	if ("problem" in published) return published;
	const message = published.isScheduled
		? "It is scheduled, and goes live on its date if a server runs, else with the next build after it"
		: "It is published, and live with the next build";
	return { ...published, message };
}

/** `text` is a date and time in the time zone of the blog, as forms send it. */
async function schedule(blog: Blog, post: Post, text: string): Promise<Result> {
	const { timeZone } = await blog.site();
	const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? parseDate(text, timeZone) : undefined;
	if (!date) return { problem: "This is no date. Choose a day and a time." };
	if (date.time <= blog.options.now())
		return { problem: "This time is over. Choose another, or publish the post now." };
	return publishOn(blog, post, text.replace(/T00:00$/, ""));
}

/** Returns today's date for a post to publish; `undefined` if the post has that date already, or needs none as a page. */
async function today(blog: Blog, { date, kind }: Post): Promise<string | undefined> {
	const { timeZone } = await blog.site();
	const now = blog.options.now();
	const day = dayOf(now, timeZone);
	const isPast = date === undefined || startTime(date, timeZone) <= now;
	const isToday = date !== undefined && dayOf(date, timeZone) === day;
	return isPast && (isToday || kind === "page") ? undefined : day;
}

function withMessage(change: Awaited<ReturnType<typeof editPost>>, message: string): Result {
	return "problem" in change ? change : { ...change, message };
}

async function list(blog: Blog, post: Post, value: boolean, message: string): Promise<Result> {
	return withMessage(await editPost(blog, post, (text, edited) => setUnlisted(text, value, edited)), message);
}

export const createNewPost: Action = async (blog, form) => {
	const refuse = (message: string) => ({ notice: { message, isProblem: true }, path: NEW_POST_FORM });
	const title = form.get("title").replace(/\s+/g, " ");
	if (title === "") return refuse("A post needs a title.");
	const folders = await findPostFolders(blog);
	const folder = form.get("folder") || folders[0];
	if (folder === undefined || !folders.includes(folder)) return refuse("There is no such folder of posts.");
	const { languages } = await blog.site();
	const tags = [...form.getAll("tag"), ...form.get("tags").split(",")].map((tag) => tag.trim()).filter(Boolean);
	const created = await createPostFile(blog, {
		title,
		tags: [...new Set(tags)],
		isDraft: form.get("draft") !== "",
		extension: form.get("format") === "mdx" ? ".mdx" : ".md",
		folder,
		locale: languages.find(({ language }) => language === form.get("language")),
	});
	if ("problem" in created) return refuse(created.problem);
	// The watcher reports the change a moment later than the browser requests the page.
	blog.invalidate();
	const { posts } = await blog.collection();
	const post = posts.find(({ file }) => blog.source.diskPath(file) === created.name);
	return { notice: { message: `\`${created.name}\` is there. Write.` }, path: post ? writePath(post.path) : "/" };
};

const renamePost: Action = async (blog, form) => {
	const post = await findPostOfForm(blog, form);
	if (!post) return POST_GONE;
	const refuse = (message: string) => ({ notice: { message, isProblem: true }, path: renameDeskPath(post.path) });
	const plan = await planRename(blog, post, {
		slug: form.get("slug"),
		name: form.get("name"),
		redirects: form.get("redirects") !== "",
	});
	if ("problem" in plan) return refuse(plan.problem);
	const withLinks = form.get("links") !== "";
	const renamed = await rename(plan, withLinks);
	if ("problem" in renamed) return refuse(renamed.problem);
	// The watcher reports the change a moment later than the browser requests the page.
	blog.invalidate();
	const { newPath, newFile, oldFile } = plan.renaming;
	const moved = await findPostByFile(blog, newFile);
	const failed = renamed.failed.map((file) => `\`${blog.source.diskPath(file)}\``);
	const sentences = [
		newPath === post.path ? "" : `It is at ${newPath} now.`,
		newFile === oldFile ? "" : `Its file is \`${blog.source.diskPath(newFile)}\` now.`,
		renamed.changed.length > 0 ? `Links in ${countNoun(renamed.changed.length, "other post")} lead there.` : "",
		failed.length > 0 ? `Links weren't changed in ${failed.join(", ")}: change them by hand.` : "",
	];
	const { before, after, afterWithoutLinks } = plan.post;
	return {
		notice: {
			message: sentences.filter(Boolean).join(" "),
			files: [
				describeChange(blog, newFile, before, withLinks ? after : afterWithoutLinks),
				...plan.links
					.filter(({ file }) => renamed.changed.includes(file))
					.map((link) => describeChange(blog, link.file, link.before, link.after)),
			],
		},
		path: pathBack(form, moved?.path ?? newPath),
	};
};

const commit: Action = async (blog, form) => {
	const post = await findPostOfForm(blog, form);
	if (!post) return POST_GONE;
	const path = pathBack(form, post.path);
	const message = form.get("message").replaceAll("\r\n", "\n");
	if (message === "") return { notice: { message: "A commit needs a message.", isProblem: true }, path };
	const { facts } = await getDesk();
	const result = await commitPost(blog, post, facts.get(post.file), message);
	if ("problem" in result) {
		const { problem, output } = result;
		return { notice: { message: problem, isProblem: true, ...(output && { output }) }, path };
	}
	return { notice: { message: `Committed ${countNoun(result.files.length, "file")}: ${result.summary}` }, path };
};

const POST_GONE: Outcome = {
	notice: { message: "There is no such post any more. Has its file been moved?", isProblem: true },
	path: "/",
};

export const ACTIONS: Readonly<Record<string, Action>> = {
	commit,
	new: createNewPost,
	rename: renamePost,
	status: changeStatus,
};

export async function readPostActions(blog: Blog, post: Post, facts: BodyFacts | undefined): Promise<PostActions> {
	const [site, read, changes] = await Promise.all([
		blog.site(),
		readPostText(blog, post),
		findPostChanges(blog, post, facts),
	]);
	return describePostActions(post, {
		site,
		now: blog.options.now(),
		isUnlisted: "text" in read && isUnlisted(read.text),
		commit: changes && { files: changes.files, message: changes.message },
	});
}

async function findPostOfForm(blog: Blog, form: Form) {
	return findPostByFile(blog, form.get("file"));
}

function pathBack(form: Form, postPath: string): string {
	return form.get("back") === "write" ? writePath(postPath) : postDeskPath(postPath);
}

function describeChange(blog: Blog, file: string, before: string, after: string) {
	return { name: blog.source.diskPath(file), changes: listLineChanges(before, after) };
}

/** Such as `line 3` or `lines 3 and 5`. */
function nameLines(changes: readonly LineChange[]): string {
	const numbers = [...new Set(changes.map(({ line }) => String(line)))];
	const last = numbers.pop() ?? "";
	return numbers.length === 0 ? `line ${last}` : `lines ${numbers.join(", ")} and ${last}`;
}
