import { type Blog, describeContentFolder, getBlog, readBodyFacts } from "quire-blog/tools/blog";
import { editField, FORM_FIELDS, readFields } from "quire-language-server";
import { z } from "zod";
import { safeDecode } from "@/lib/utils/url";
import { ACTIONS, Form, type Outcome, readPostActions } from "@/packages/desk/src/blog/actions";
import { answerChanges, getPageVersion, watchBlog } from "@/packages/desk/src/blog/changes";
import { getDesk } from "@/packages/desk/src/blog/desk";
import { findPostByFile } from "@/packages/desk/src/blog/find-post";
import { askLanguageService } from "@/packages/desk/src/blog/language-service";
import { planMerge, runMerge } from "@/packages/desk/src/blog/merge";
import { storeNotice } from "@/packages/desk/src/blog/notices";
import { readPostSource, savePostSource } from "@/packages/desk/src/blog/post-source";
import { readUpload } from "@/packages/desk/src/blog/read-upload";
import { storeImage } from "@/packages/desk/src/blog/store-image";
import { showCalendar } from "@/packages/desk/src/pages/calendar-page";
import { showChecks } from "@/packages/desk/src/pages/checks-page";
import { type Page, type PageRequest, renderFragment, renderPage } from "@/packages/desk/src/pages/document";
import { showMerge } from "@/packages/desk/src/pages/merge-page";
import { showNewPost } from "@/packages/desk/src/pages/new-page";
import { showMissing, showUnreadable } from "@/packages/desk/src/pages/no-page";
import { createPostActions } from "@/packages/desk/src/pages/post-actions";
import { showPost } from "@/packages/desk/src/pages/post-page";
import { showPosts } from "@/packages/desk/src/pages/posts-page";
import { showRename } from "@/packages/desk/src/pages/rename-page";
import { showTags } from "@/packages/desk/src/pages/tags-page";
import { showEditor } from "@/packages/desk/src/pages/write-page";
import { answerForm, answerJson, seeOther } from "./answer-request";
import { refuseWriteRequest } from "./guard";

/** Finds the page for a request; `undefined` if its post is missing. */
type FindPage = (request: PageRequest) => Promise<Page | undefined>;

const PAGES: Readonly<Record<string, FindPage>> = {
	"/": showPosts,
	"/calendar": showCalendar,
	"/checks": showChecks,
	"/new": showNewPost,
	"/tags": showTags,
	"/tags/merge": showMerge,
};

/** The pages about a post, whose path on the site follows. */
const POST_PAGES: Readonly<Record<string, FindPage>> = { post: showPost, rename: showRename, write: showEditor };

type Route = (request: Request) => Response | Promise<Response>;

const ROUTES: Readonly<Record<string, Route>> = {
	"GET /changes": answerChanges,
	"GET /source": sendSource,
	"GET /source/actions": sendActions,
	"POST /source": (request) => answerJson(request, saveSchema, (save) => savePostSource(getBlog(), save)),
	"POST /source/findings": (request) =>
		answerJson(request, textSchema, ({ file, text }) => askLanguageService((service) => service.diagnose(file, text))),
	"POST /source/completions": (request) =>
		answerJson(request, completionSchema, ({ file, text, offset }) =>
			askLanguageService((service) => service.complete(file, text, offset)),
		),
	"POST /source/fields": (request) =>
		answerJson(request, z.strictObject({ text: z.string() }), (body) => readFields(body.text)),
	"POST /source/fields/edit": (request) => answerJson(request, fieldSchema, findFieldEdits),
	"POST /images": takeImage,
	"POST /tags/merge": mergeTags,
	...Object.fromEntries(
		Object.entries(ACTIONS).map(([name, action]) => [
			`POST /actions/${name}`,
			(request: Request) => runAction(request, action),
		]),
	),
};

const textSchema = z.strictObject({ file: z.string(), text: z.string() });
const completionSchema = textSchema.extend({ offset: z.int().nonnegative() });
const saveSchema = textSchema.extend({ base: z.string().nullable() });
const fieldSchema = z.strictObject({
	text: z.string(),
	field: z.enum(FORM_FIELDS),
	value: z.union([z.string(), z.array(z.string()), z.boolean()]),
});

/** Answers a request of this machine. `site` is the origin of the blog's development server. */
export async function answerRequest(request: Request, site: string): Promise<Response> {
	const { pathname, searchParams } = new URL(request.url);
	const problem = describeContentFolder(getBlog().options.contentDir);
	if (problem !== undefined) return sendHtml(renderFragment(showUnreadable(problem)), 500);
	watchBlog();
	const route = ROUTES[`${request.method} ${pathname}`];
	if (route) return route(request);
	if (request.method !== "GET" && request.method !== "HEAD") {
		return refuseWriteRequest(request) ?? new Response("There is no such form.", { status: 404 });
	}
	return sendPage(getBlog(), pathname, searchParams, site);
}

async function sendPage(blog: Blog, pathname: string, search: URLSearchParams, site: string): Promise<Response> {
	const [, kind = "", postPath = ""] = /^\/(\w+)(\/.+)$/s.exec(pathname) ?? [];
	const find = PAGES[pathname] ?? POST_PAGES[kind];
	// Taken before the page is rendered: later changes are newer than it.
	const version = getPageVersion();
	const settings = await blog.site();
	const { colors } = settings;
	const siteUrl = site + (settings.basePath?.prefix ?? "");
	const path = safeDecode(postPath).normalize("NFC");
	const page = await find?.({ query: readQuery(search), path, siteUrl });
	const frame = { siteUrl, version, colors };
	return page ? sendHtml(renderPage(page, frame)) : sendHtml(renderPage(await showMissing(), frame), 404);
}

/** Names that occur several times have a list of values. */
function readQuery(search: URLSearchParams): PageRequest["query"] {
	const names = [...new Set(search.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const [first = "", ...more] = search.getAll(name);
			return [name, more.length > 0 ? [first, ...more] : first];
		}),
	);
}

function sendHtml(html: string, status = 200): Response {
	return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** Runs the action of a form, and redirects to a page with a notice of the result. */
function runAction(request: Request, action: (typeof ACTIONS)[string]): Promise<Response> {
	return answerForm(request, async (form) => {
		const { notice, path } = await action(getBlog(), new Form(form)).catch(describeFailure);
		return seeOther(`${path}?notice=${storeNotice(notice)}`);
	});
}

/** Describes why a file couldn't be read or written. Throws other errors again. */
function describeFailure(error: unknown): Outcome {
	if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
	return { notice: { message: `This failed: ${(error as Error).message}`, isProblem: true }, path: "/" };
}

function mergeTags(request: Request): Promise<Response> {
	return answerForm(request, async (form) => {
		const to = String(form.get("to") ?? "").trim();
		if (to === "") return new Response("The new tag is missing.", { status: 400 });
		const blog = getBlog();
		const { changed, left } = await runMerge(await planMerge(blog, new Set(form.getAll("from").map(String)), to));
		// The watcher reports the change a moment later than the browser requests the page.
		blog.invalidate();
		return seeOther(`/tags?${new URLSearchParams({ changed: String(changed), left: String(left) })}`);
	});
}

/** Answers with the post of `file`. With `known`, the digest of a version, the text is only sent if it is another one. */
async function sendSource(request: Request): Promise<Response> {
	const { searchParams } = new URL(request.url);
	const [file, known] = [searchParams.get("file") ?? "", searchParams.get("known") ?? undefined];
	return Response.json(await readPostSource(getBlog(), file, known));
}

/** Answers with the forms for the post of `file`, as HTML. Only its own body is read, not those of all posts as in other pages. */
async function sendActions(request: Request): Promise<Response> {
	const blog = getBlog();
	const post = await findPostByFile(blog, new URL(request.url).searchParams.get("file") ?? "");
	if (!post) return new Response("There is no such post any more. Has its file been moved?", { status: 404 });
	// The page shows the error.
	const facts = await readBodyFacts(blog, post).catch(() => undefined);
	const actions = await readPostActions(blog, post, facts);
	return sendHtml(renderFragment(createPostActions({ actions, page: "write" })));
}

/** Returns the edits that set a field in an unsaved text, or why it has to be changed by hand. Writes nothing. */
function findFieldEdits({ text, field, value }: z.infer<typeof fieldSchema>) {
	const edited = editField(text, field, value);
	return "problem" in edited
		? edited
		: { edits: [findEdit(text, edited.text)].filter(({ from, to, insert }) => from < to || insert !== "") };
}

/** Returns the edit that turns a text into another one. */
function findEdit(before: string, after: string) {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/**
 * Stores an image for a post, beside it or where the blog keeps such images.
 *
 * Takes a form (`multipart/form-data`) with the file `image` and the fields below, or the bytes as body with the fields in the URL:
 * - `file`: the file of the post in this blog's layout, such as `posts/hello.md` (`post.file`)
 * - `name` (optional): the name of the image; in a form, by default that of the file
 * - `heading` (optional): the heading above the place where the image is inserted; it names an image whose own name is generic
 * - `alt` (optional): the alternative text
 *
 * Answers with JSON: 201 with {@link StoredImage} `{ markdown, path, width, height, size, warning? }`, or `{ error }`, a sentence for
 * the editor, with 400 (no image in the request), 403 (not a page of the desk), 404 (no such post), 413 (more than 25 MB) or 415 (not
 * an image).
 */
async function takeImage(request: Request): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return Response.json({ error: await refused.text() }, { status: refused.status });
	const upload = await readUpload(request);
	if ("problem" in upload) return Response.json({ error: upload.problem }, { status: upload.status });
	const { blog, facts } = await getDesk();
	const post = await findPostByFile(blog, upload.field("file"));
	if (!post) return Response.json({ error: "There is no such post. Has its file been moved?" }, { status: 404 });
	const { bytes, fileName, field } = upload;
	const stored = await storeImage(blog, facts, post, { bytes, fileName, heading: field("heading"), alt: field("alt") });
	if ("problem" in stored) return Response.json({ error: stored.problem }, { status: 415 });
	// The watcher reports the change a moment later than the page requests the image.
	blog.invalidate();
	return Response.json(stored, { status: 201 });
}
