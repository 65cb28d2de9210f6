import { pageComponents } from "@/components/mdx/registry";
import type { Blog } from "@/lib/blog/blog";
import { localizeSite } from "@/lib/config/localize";
import type { Post } from "@/lib/content/types";
import type { RenderableBody, RenderFailure } from "@/lib/markdown/runtime/check-rendering";
import { renderBody } from "@/lib/markdown/runtime/render";

/**
 * Renders the body of a post with the components of its page, and returns the error that ended this; `undefined` if there
 * was none. https://react.dev/reference/react-dom/static/prerender
 */
export async function tryRender(blog: Blog, post: Post, body: RenderableBody): Promise<RenderFailure | undefined> {
	// The React of server components has no hooks and can't render; what it shows was rendered here before.
	if (!("useState" in (await import("react")))) return undefined;
	const { prerender } = await import("react-dom/static");
	const { messages, newsletter } = localizeSite(await blog.site(), post.lang);
	let failure: RenderFailure | undefined;
	try {
		const components = pageComponents({ messages, images: blog.images, newsletter });
		const { prelude } = await prerender(renderBody(body, components), {
			onError: (error, { componentStack }) => {
				failure ??= {
					error,
					tags: [...(componentStack ?? "").matchAll(/^\s*at ([\w.]+)/gm)].map(([, tag = ""]) => tag),
				};
			},
		});
		await prelude.cancel();
	} catch (error) {
		failure ??= { error, tags: [] };
	}
	return failure;
}
