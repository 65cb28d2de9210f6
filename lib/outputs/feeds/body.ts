import { toHtml } from "hast-util-to-html";
import type { Post } from "@/lib/content/types";
import { type ComponentSet, renderBodyTree } from "@/lib/outputs/markdown/render-tree";
import { sanitizeTree } from "./sanitize";

/** The body of a post as feed readers draw it, which know no style, no script and no address but full ones. */
export async function renderFeedBody(post: Post, componentsFor: ComponentSet): Promise<string> {
	const { tree, resolve } = await renderBodyTree(post, componentsFor);
	return toHtml(sanitizeTree(tree, { resolve })).trim();
}
