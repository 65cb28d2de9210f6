import { after } from "next/server";
import { cache } from "react";
import type { Blog } from "@/lib/blog/blog";
import { setBlogOfPage } from "@/lib/blog/owner-access";
import { recordBlog } from "@/lib/blog/record-blog";
import { isPrerendering } from "@/lib/next/environment";
// Not `./get-blog`: builds replace this path (`configure.ts`).
import { getBlog } from "@/lib/next/get-blog";
import { getViewedBlog } from "@/lib/next/viewed-blog";
import { saveReads } from "./kept-pages/kept-files";

/** Records the reads of one page, its layout and metadata included: https://react.dev/reference/react/cache */
const getRecording = cache(() => recordBlog(getBlog()));

/** Returns the blog for a page. A build records the page's reads, so that the next build can tell whether the page is still valid. */
export async function getPageBlog(): Promise<Blog> {
	return isPrerendering() ? getRecording().subject : getViewedBlog();
}

setBlogOfPage(getPageBlog);

/** In a build, saves the reads of a page once it is rendered: https://nextjs.org/docs/app/api-reference/functions/after */
export function keepReads(path: string): void {
	if (!isPrerendering()) return;
	const { origin, reads } = getRecording();
	after(() => saveReads(origin.options, path, reads.entries()));
}
