import type { Blog } from "@/lib/blog/blog";
import { HEALTH_PATH } from "@/lib/content/urls/reserved-paths";
import { findNextDue } from "@/lib/content/visibility";
import type { FileTable } from "./file-table";
import type { RouteRules } from "./route-rules";

/** Describes the answer of a build's server at {@link HEALTH_PATH}. */
export async function describeHealth(blog: Blog, buildId: string, rules: RouteRules): Promise<FileTable["health"]> {
	const [all, { posts }, { timeZone }] = await Promise.all([blog.collection(), blog.published(), blog.site()]);
	const due = findNextDue(all, timeZone);
	const own = { "Content-Type": "application/json", "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
	return {
		path: HEALTH_PATH,
		headers: [...rules.findHeaders(HEALTH_PATH).values(), ...Object.entries(own)].map(([name, value]) => [name, value]),
		body: {
			status: "ok",
			build: buildId,
			posts: posts.length,
			nextPublication: due === undefined ? null : new Date(due).toISOString(),
		},
	};
}
