import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";

/**
 * Lets search engines show large images, and as much text and video as they find fitting; without it, Google Discover shows
 * small images only: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
const PREVIEWS = "max-image-preview:large,max-snippet:-1,max-video-preview:-1";

/** Returns `noindex` for a page that isn't indexable, and for all pages of a preview. */
export function getRobots(blog: Blog, isIndexable: boolean): Pick<Metadata, "robots"> {
	return { robots: isIndexable && !blog.options.isPreview ? PREVIEWS : { index: false } };
}
