import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "@/lib/next/get-blog";

// The condition reads the variable directly, so that production builds leave out the code of views.
const getRequestedBlog =
	process.env.NODE_ENV === "development" ? (await import("./requested-view")).getRequestedBlog : undefined;

/** In development, the blog in the view of the request. */
export async function getViewedBlog(): Promise<Blog> {
	return getRequestedBlog ? getRequestedBlog() : getBlog();
}
