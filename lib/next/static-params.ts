import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "@/lib/next/get-blog";
import { readPlan } from "./kept-pages/plan";

/**
 * Returns the parameters of a route's pages for `generateStaticParams`: of those below `folder` that `list` finds, all that this build
 * can't take from an earlier one. Only builds ask for them (see `internals/dev-server.ts`).
 */
export async function staticParams<Params>(
	folder: string,
	list: (blog: Blog) => Promise<readonly string[]>,
	toParams: (segments: string[]) => Params,
): Promise<Params[]> {
	const blog = getBlog();
	const [paths, plan] = await Promise.all([list(blog), readPlan(blog.options)]);
	const kept = new Set(plan.pages);
	const prefix = folder === "/" ? "/" : `${folder}/`;
	const segmentsOf = (path: string) => (path === folder ? [] : path.slice(prefix.length).split("/"));
	return paths.filter((path) => !kept.has(path)).map((path) => toParams(segmentsOf(path)));
}
