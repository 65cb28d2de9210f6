import type { ReactElement } from "react";
import { getSite } from "@/lib/config/load";
import { localizeSite } from "@/lib/config/localize";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { renderBody } from "@/lib/markdown/runtime/render";
import { pageUrl } from "@/lib/metadata/urls";
import { toHast } from "./to-hast";

/** What draws the tags of a body for one kind of readers, in the words of its language (see `components/mdx/<name>/markdown.tsx` and `components/mdx/<name>/feed.tsx`). */
export type ComponentSet = (messages: Messages) => { components: Record<string, unknown>; plain: ReadonlySet<unknown> };

/** The body of a post as a tree, and what makes the addresses in it absolute. */
export async function renderBodyTree(post: Post, componentsFor: ComponentSet) {
	const [site, compiled] = await Promise.all([getSite(), getCompiled(post)]);
	const { components, plain } = componentsFor(localizeSite(site, post.lang).messages);
	const body = renderBody(compiled, components) as ReactElement | null;
	return { site, tree: await toHast(body, plain), resolve: createUrlResolver(site, post) };
}

/** Makes the addresses in a post absolute; those that are, or that are none, stay as they were written. */
export function createUrlResolver(site: Pick<Site, "url">, post: Pick<Post, "path">): (address: string) => string {
	const base = pageUrl(site, post.path);
	return (address) =>
		/^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, base) ? address : new URL(address, base).href;
}
