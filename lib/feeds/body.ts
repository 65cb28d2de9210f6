import { toHtml } from "hast-util-to-html";
import type { Post } from "@/lib/content/types";
import { type Components, drawBody } from "@/lib/twins/draw-body";
import { tidy } from "./tidy";

/** The body of a post as feed readers draw it, which know no style, no script and no address but full ones. */
export async function makeBody(post: Post, componentsFor: Components): Promise<string> {
	const { tree, resolve } = await drawBody(post, componentsFor);
	return toHtml(tidy(tree, { resolve })).trim();
}
