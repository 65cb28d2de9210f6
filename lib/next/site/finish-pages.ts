import type { Blog } from "@/lib/blog/blog";
import { type FinishedPage, optimizePages, type RenderedPage } from "@/lib/next/optimize-html/optimize-pages";
import { sealDrafts } from "@/lib/outputs/reviews/seal-drafts";

/** Optimises the pages of a build into the finished folder, and encrypts those of drafts for review. */
export async function finishPages(
	blog: Blog,
	distDir: string,
	pages: readonly RenderedPage[],
	allowStatic: boolean,
): Promise<FinishedPage[]> {
	return sealDrafts(blog, await optimizePages(blog, distDir, pages, allowStatic));
}
