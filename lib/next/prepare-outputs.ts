import type { Blog } from "@/lib/blog/blog";
import { getFeedItem } from "@/lib/outputs/feeds/items";
import { renderPostMarkdown } from "@/lib/outputs/markdown/post-markdown";
import { getSearchIndex } from "@/lib/outputs/search/search-index";
import { processState } from "@/lib/utils/process-state";

const shared = processState<{ outputs?: Promise<void> }>("prepare-outputs", {});

/** Starts the slowest outputs while Next bundles and renders, as this process is idle meanwhile. The results are cached for all outputs. */
export function startOutputs(blog: Blog): void {
	shared.outputs = makeOutputs(blog);
	// `waitForOutputs` throws the error.
	shared.outputs.catch(() => {});
}

/** Waits until the work of `startOutputs` is done. */
export async function waitForOutputs(): Promise<void> {
	await shared.outputs;
}

async function makeOutputs(blog: Blog): Promise<void> {
	const index = getSearchIndex(blog);
	const [{ byPath }, posts] = await Promise.all([blog.visible(), blog.posts()]);
	for (const post of byPath.values()) await renderPostMarkdown(blog, post);
	for (const { path } of posts) await getFeedItem(blog, path);
	await index;
}
