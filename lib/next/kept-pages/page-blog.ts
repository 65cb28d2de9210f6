import { after } from "next/server";
import { cache } from "react";
import type { Blog } from "@/lib/blog/blog";
import { recordBlog } from "@/lib/blog/record-blog";
import { isPrerendering } from "@/lib/next/environment";
import { getBlog as getProcessBlog } from "@/lib/next/get-blog";
import { getViewedBlog } from "@/lib/next/viewed-blog";
import { saveReads } from "./reads-file";

/** Records what one page reads, its layout and metadata included: https://react.dev/reference/react/cache */
const getRecording = cache(() => recordBlog(getProcessBlog()));

/** Returns the blog for a page. A build records what the page reads, so that the next build can tell whether it is still valid. */
export async function getBlog(): Promise<Blog> {
	return isPrerendering() ? getRecording().subject : getViewedBlog();
}

/** Saves what a page has read once it is rendered, in a build: https://nextjs.org/docs/app/api-reference/functions/after */
export function keepReads(path: string): void {
	if (!isPrerendering()) return;
	const { origin, reads } = getRecording();
	after(() => saveReads(origin.options, path, reads.entries()));
}
