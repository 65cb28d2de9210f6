import { headers } from "next/headers";
import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "@/lib/next/get-blog";
import { processState } from "@/lib/utils/process-state";
import { PATH_HEADER, parseView, readName, VIEW_HEADER, type View } from "./view";

export interface RequestedView {
	/** Relative to the host. */
	url: string;
	/** The name in the URL. */
	name: string;
	/** `undefined` for an unknown name; then everything is shown. */
	view: View | undefined;
}

const MAX_VIEWS = 4;

const shared = processState<{ views?: Map<string, Blog> }>("requested-view", {});

export async function getRequestedBlog(): Promise<Blog> {
	const blog = getBlog();
	const view = (await readView())?.view;
	return view ? viewAs(blog, view) : blog;
}

/** Returns the view that a page is requested in; `undefined` for the editor's own. */
export async function readView(): Promise<RequestedView | undefined> {
	const url = (await headers()).get(VIEW_HEADER);
	const name = url === null ? undefined : readName(url);
	if (url === null || name === undefined) return undefined;
	return { url, name, view: parseView(name, (await getBlog().site()).timeZone) };
}

/** Returns the path of the requested page, percent-encoded. */
export async function readPath(): Promise<string> {
	return (await headers()).get(PATH_HEADER) ?? "/";
}

/** Returns the nonce of the scripts of the requested page; `undefined` if its policy has none. */
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
