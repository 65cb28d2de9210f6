import type { Blog } from "@/lib/blog/blog";

/** The last path segment of a placeholder page. */
export const PLACEHOLDER_SEGMENT = "__none";

/**
 * Returns the parameters of a route's pages for `generateStaticParams`. An export needs at least one page per route, so
 * a route without pages gets a placeholder, which `finish-export.ts` deletes.
 */
export function staticParams<Params>(blog: Blog, params: Params[], placeholder: Params): Params[] {
	return params.length > 0 || blog.options.output !== "export" ? params : [placeholder];
}
