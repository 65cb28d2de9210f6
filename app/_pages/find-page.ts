import { notFound, permanentRedirect, redirect } from "next/navigation";
import { listFixedRedirects } from "@/lib/next/headers-and-redirects/redirects";
import { openPageBlog } from "@/lib/next/page-blog";
import { encodePath, safeDecode } from "@/lib/utils/url";
import { findFeaturePage } from "./feature-page";
import { findIndex } from "./index-page";
import { findList } from "./lists/list-page";
import { findNotFoundPage } from "./not-found-page";
import type { FindPage, SitePage } from "./page-shell";
import { findPostPage } from "./post-page";
import { findReviewPage } from "./review-page";

/** In the order in which a path is matched. */
const PAGE_KINDS: readonly FindPage[] = [
	findIndex,
	findFeaturePage,
	findNotFoundPage,
	findList,
	findReviewPage,
	findPostPage,
];

/** Returns the path of percent-encoded segments. */
export function readPath(segments: readonly string[] = []): string {
	return `/${segments.map(safeDecode).join("/")}`;
}

/**
 * Finds the page at a path, given by its percent-encoded segments. Answers 404 if there is none. Redirects, which only development needs:
 * the finished folder of a build has a manifest of them.
 */
export async function findPage(segments: readonly string[] = []): Promise<SitePage> {
	const path = readPath(segments);
	const blog = await openPageBlog(path);
	// A page of a build would be rendered again whenever a redirect changes.
	const fixed = blog.options.mode === "development" ? (await listFixedRedirects(blog)).get(path) : undefined;
	if (fixed) redirect(fixed);
	for (const find of PAGE_KINDS) {
		const page = await find(blog, path);
		if (page) return page;
	}
	const newPath = await blog.redirect(path.normalize("NFC"));
	return newPath ? permanentRedirect(encodePath(newPath)) : notFound();
}
