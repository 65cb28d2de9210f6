import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "./get-blog";

/** The last path segment of a placeholder page. */
export const PLACEHOLDER_SEGMENT = "__none";

/**
 * Returns the parameters of a route's pages for `generateStaticParams`, as `list` finds them. An export needs at least one
 * page per route, so a route without pages gets a placeholder, which `finish-export.ts` deletes. In development there are
 * none: Next would read the whole blog again in a process of its own, at every request.
 */
export async function staticParams<Params>(
	list: (blog: Blog) => Promise<Params[]>,
	placeholder: Params,
): Promise<Params[]> {
	const blog = getBlog();
	const { mode, output } = blog.options;
	if (mode === "development") return [];
	const params = await list(blog);
	return params.length > 0 || output !== "export" ? params : [placeholder];
}
