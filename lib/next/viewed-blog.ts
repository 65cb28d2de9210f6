import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "@/lib/next/get-blog";

// The condition reads the variable directly, so that production builds leave out the code of views.
const getRequestedBlog =
	process.env.NODE_ENV === "development" ? (await import("./requested-view")).getRequestedBlog : undefined;

/** Returns this process's blog; in development, as the request asks to see it. */
export async function getViewedBlog(): Promise<Blog> {
	return getRequestedBlog ? getRequestedBlog() : getBlog();
}
