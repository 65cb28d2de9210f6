import { headers } from "next/headers";
import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "@/lib/next/get-blog";
import { processState } from "@/lib/utils/process-state";
import { PATH_HEADER, parseView, readName, VIEW_HEADER, type View } from "./dev-view";

/** The view that a request asks for. */
export interface RequestedView {
	/** Its URL, relative to the host. */
	url: string;
	/** The name in the URL. */
	name: string;
	/** The view of that name; `undefined` if there is none, and everything is shown. */
	view: View | undefined;
}

/** How many views are kept, each with all that was computed for it. */
const MAX_VIEWS = 4;

const shared = processState<{ views?: Map<string, Blog> }>("requested-view", {});

/** Returns this process's blog as the current request asks to see it. */
export async function getRequestedBlog(): Promise<Blog> {
	const blog = getBlog();
	const view = (await readView())?.view;
	return view ? viewAs(blog, view) : blog;
}

/** Returns the view that the current request asks for; `undefined` for the editor's own. */
export async function readView(): Promise<RequestedView | undefined> {
	const url = (await headers()).get(VIEW_HEADER);
	const name = url === null ? undefined : readName(url);
	if (url === null || name === undefined) return undefined;
	return { url, name, view: parseView(name, (await getBlog().site()).timeZone) };
}

/** Returns the path of the page that the current request asks for, percent-encoded. */
export async function readPath(): Promise<string> {
	return (await headers()).get(PATH_HEADER) ?? "/";
}

/** Returns the nonce of the scripts of the page that the current request asks for; `undefined` if its policy has none. */
export async function readNonce(): Promise<string | undefined> {
	return /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
}

function viewAs(blog: Blog, { audience, now }: View): Blog {
	shared.views ??= new Map();
	const views = shared.views;
	const key = String(now);
	const known = views.get(key) ?? blog.viewAs({ audience, now: now === undefined ? blog.options.now : () => now });
	// The least recently used view comes first.
	views.delete(key);
	views.set(key, known);
	for (const oldest of [...views.keys()].slice(0, -MAX_VIEWS)) views.delete(oldest);
	return known;
}
