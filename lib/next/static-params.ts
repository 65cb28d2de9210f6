import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "./get-blog";
import { readPlan } from "./kept-pages/plan";

/** The last path segment of a placeholder page. */
export const PLACEHOLDER_SEGMENT = "__none";

/**
 * Returns the parameters of a route's pages for `generateStaticParams`: of those that `list` finds, all that this build can't
 * take from an earlier one. An export needs at least one page per route, so a route without pages gets a placeholder below
 * `folder`, which `finish-export.ts` deletes. Only builds ask for them (see `skip-static-paths.ts`).
 */
export async function staticParams<Params>(
	folder: string,
	list: (blog: Blog) => Promise<readonly string[]>,
	toParams: (segments: string[]) => Params,
): Promise<Params[]> {
	const blog = getBlog();
	const { output } = blog.options;
	const [paths, plan] = await Promise.all([list(blog), readPlan(blog.options)]);
	const kept = new Set(plan.pages);
	const rendered = paths.filter((path) => !kept.has(path));
	const isPlaceholderNeeded = rendered.length === 0 && output === "export";
	const prefix = folder === "/" ? "/" : `${folder}/`;
	const segmentsOf = (path: string) => (path === folder ? [] : path.slice(prefix.length).split("/"));
	return (isPlaceholderNeeded ? [`${prefix}${PLACEHOLDER_SEGMENT}`] : rendered).map((path) =>
		toParams(segmentsOf(path)),
	);
}
