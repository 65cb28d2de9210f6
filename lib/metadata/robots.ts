import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";

/** Returns the `robots` metadata of a page: `noindex` unless it may be indexed. In a preview no page may. */
export function getRobots(blog: Blog, isIndexable: boolean): Pick<Metadata, "robots"> {
	return isIndexable && !blog.options.isPreview ? {} : { robots: { index: false } };
}
