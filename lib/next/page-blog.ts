import { after } from "next/server";
import { cache } from "react";
import type { Blog } from "@/lib/blog/blog";
import { setBlogOfPage } from "@/lib/blog/owner-access";
import { recordBlog } from "@/lib/blog/record-blog";
import { isPrerendering } from "@/lib/next/environment";
// Not `./get-blog`: `configure.ts` replaces this path.
import { getBlog } from "@/lib/next/get-blog";
import type { Recording } from "@/lib/utils/recording";
import { saveReads } from "./build/cached-pages/page-cache";

// The condition reads the variable directly, so that production builds leave out the code of views.
const getRequestedBlog =
	process.env.NODE_ENV === "development" ? (await import("./dev/requested-view")).getRequestedBlog : getBlog;

interface PageState {
	blog?: Blog;
	/** All reads of the page, those of its layout and metadata included. */
	recording?: Recording<Blog>;
}

/** The state of one page: https://react.dev/reference/react/cache */
const getState = cache((): PageState => ({}));

/** Opens the locale of the blog that a page belongs to. Layout, metadata and page call it first, as they know the path. */
export async function openPageBlog(path: string): Promise<Blog> {
	const state = getState();
	const whole = isPrerendering() ? getBlog() : await getRequestedBlog();
	const blog = await whole.localeOf(path);
	state.blog ??= blog;
	return getPageBlog();
}

/**
 * Returns the blog that was opened for a page. A build records the page's reads, so that the next build can tell whether the page is still valid.
 * Throws if none was opened, as another locale would have the page in another language.
 */
export async function getPageBlog(): Promise<Blog> {
	const state = getState();
	if (!state.blog) throw new Error("Call `openPageBlog` with the path of the page first.");
	if (!isPrerendering()) return state.blog;
	state.recording ??= recordBlog(state.blog);
	return state.recording.subject;
}

setBlogOfPage(getPageBlog);

/** In a build, saves the reads of a page once it is rendered: https://nextjs.org/docs/app/api-reference/functions/after */
export function savePageReads(path: string): void {
	const { recording } = getState();
	if (recording === undefined) return;
	after(() => saveReads(recording.origin.options, path, recording.reads.entries()));
}
