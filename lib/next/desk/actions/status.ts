import { editPost } from "@/lib/blog/authoring/post-file";
import { publish } from "@/lib/blog/authoring/publish";
import type { Blog } from "@/lib/blog/blog";
import { dayOf, isoDay, parseDate, startTime } from "@/lib/content/dates/dates";
import { makeDraft, setUnlisted } from "@/lib/content/edit-post";
import type { Post } from "@/lib/content/types";
import { findPostByFile } from "@/lib/next/desk/find-post";
import { type Action, describeChange, findPostOfForm, nameLines, POST_GONE, pathBack } from "./action";

type Result = { file: string; before: string; after: string; message: string } | { problem: string };

/** The changes that a form can request. `date` is a field of the form. */
const CHANGES: Readonly<Record<string, (blog: Blog, post: Post, date: string) => Promise<Result>>> = {
	draft: async (blog, post) => withMessage(await editPost(blog, post, makeDraft), "It is a draft now"),
	unlist: (blog, post) => list(blog, post, true, "It is in no list now; readers who have its URL can read it"),
	list: (blog, post) => list(blog, post, false, "It is in lists again"),
	publish: async (blog, post) => publishOn(blog, post, await today(blog, post)),
	undraft: (blog, post) => publishOn(blog, post, undefined),
	schedule,
};

/** Changes who sees a post: makes it a draft, publishes or schedules it, takes it out of lists or back. */
export const changeStatus: Action = async (blog, form) => {
	const post = await findPostOfForm(blog, form);
	if (!post) return POST_GONE;
	const wanted = form.get("do");
	const change = Object.hasOwn(CHANGES, wanted) ? CHANGES[wanted] : undefined;
	const result = change ? await change(blog, post, form.get("date")) : { problem: "The form can't be read." };
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

function withMessage(change: Awaited<ReturnType<typeof editPost>>, message: string): Result {
	return "problem" in change ? change : { ...change, message };
}

async function list(blog: Blog, post: Post, value: boolean, message: string): Promise<Result> {
	return withMessage(await editPost(blog, post, (text, edited) => setUnlisted(text, value, edited)), message);
}

/** Returns today's date for a post to publish; `undefined` if the post has that date already, or needs none as a page. */
async function today(blog: Blog, { date, kind }: Post): Promise<string | undefined> {
	const { timeZone } = await blog.site();
	const now = blog.options.now();
	const day = dayOf(now, timeZone);
	const isPast = date === undefined || startTime(date, timeZone) <= now;
	const isToday = date !== undefined && isoDay(date, timeZone) === day;
	return isPast && (isToday || kind === "page") ? undefined : day;
}

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
