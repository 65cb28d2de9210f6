import { toHtml } from "hast-util-to-html";
import type { ReactElement } from "react";
import type { Post } from "@/lib/content/types";
import { getCompiled } from "@/lib/markdown/compiled";
import { renderBody } from "@/lib/markdown/render";
import { getSite } from "@/lib/site";
import { inLanguage } from "@/lib/site/in-language";
import { toTree } from "@/lib/twins/to-tree";
import { type Components, resolver } from "@/lib/twins/twin";
import { tidy } from "./tidy";

/** The body of a post as feed readers draw it, which know no style, no script and no address but full ones. */
export async function makeBody(post: Post, componentsFor: Components): Promise<string> {
	const [site, compiled] = await Promise.all([getSite(), getCompiled(post)]);
	const { components, plain } = componentsFor(inLanguage(site, post.lang).words);
	const body = renderBody(compiled, components) as ReactElement | null;
	return toHtml(tidy(await toTree(body, plain), { resolve: resolver(site, post) })).trim();
}
