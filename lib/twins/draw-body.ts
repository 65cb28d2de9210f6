import type { ReactElement } from "react";
import type { Post } from "@/lib/content/types";
import { getCompiled } from "@/lib/markdown/compiled";
import { renderBody } from "@/lib/markdown/render";
import { addressOf } from "@/lib/seo/addresses";
import { getSite } from "@/lib/site";
import { inLanguage } from "@/lib/site/in-language";
import type { Site } from "@/lib/site/types";
import type { Words } from "@/lib/words/types";
import { toTree } from "./to-tree";

/** What draws the tags of a body for one kind of readers, in the words of its language (see `components/plain` and `components/feed`). */
export type Components = (words: Words) => { components: Record<string, unknown>; plain: ReadonlySet<unknown> };

/** The body of a post as a tree, and what makes the addresses in it absolute. */
export async function drawBody(post: Post, componentsFor: Components) {
	const [site, compiled] = await Promise.all([getSite(), getCompiled(post)]);
	const { components, plain } = componentsFor(inLanguage(site, post.lang).words);
	const body = renderBody(compiled, components) as ReactElement | null;
	return { site, tree: await toTree(body, plain), resolve: resolver(site, post) };
}

/** Makes the addresses in a post absolute; those that are, or that are none, stay as they were written. */
export function resolver(site: Pick<Site, "url">, post: Pick<Post, "path">): (address: string) => string {
	const base = addressOf(site, post.path);
	return (address) =>
		/^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, base) ? address : new URL(address, base).href;
}
