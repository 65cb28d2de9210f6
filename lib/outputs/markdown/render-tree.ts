import type { ReactElement } from "react";
import { getOwnComponents } from "@/components/mdx/own-components";
import type { ComponentSet, RenderContext } from "@/components/mdx/types";
import type { Blog } from "@/lib/blog/blog";
import { localizeSite, type Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { renderBody } from "@/lib/markdown/runtime/render";
import { resolveUrl } from "@/lib/metadata/urls";
import { toHast } from "./to-hast";

/** Returns the tree of a rendered body, and a function that makes its URLs absolute. */
export async function renderBodyTree(blog: Blog, post: Post, componentsFor: (context: RenderContext) => ComponentSet) {
	const [site, compiled, ownerCode] = await Promise.all([blog.site(), blog.compiled(post), blog.ownerCode()]);
	const { messages } = localizeSite(site, post.lang);
	const own = getOwnComponents(ownerCode);
	const { components, plain } = componentsFor({ messages, images: blog.images, newsletter: site.newsletter, own });
	const body = renderBody(compiled, components) as ReactElement | null;
	return { site, tree: await toHast(body, plain), resolve: createUrlResolver(site, post) };
}

/** Returns a function that makes the URLs in a post absolute; absolute and invalid ones are returned unchanged. */
export function createUrlResolver(site: Pick<Site, "url">, post: Pick<Post, "path">): (url: string) => string {
	const isAbsolute = /^[a-z][a-z0-9+.-]*:/i;
	return (url) => (isAbsolute.test(url) || !URL.canParse(url, site.url) ? url : resolveUrl(site, url, post.path).href);
}
