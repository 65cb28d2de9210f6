import type { Blog } from "@/lib/blog/blog";
import { startTime } from "@/lib/content/dates/dates";
import type { FileTable } from "./file-table";
import type { RouteRules } from "./route-rules";

/** The path at which a server tells whether it works; `reserved-paths.ts` keeps it free. */
const HEALTH_PATH = "/healthz";

/** Describes the answer of a build's server at {@link HEALTH_PATH}. */
export async function describeHealth(blog: Blog, buildId: string, rules: RouteRules): Promise<FileTable["health"]> {
	const [{ posts: all }, { posts }, { timeZone }] = await Promise.all([
		blog.collection(),
		blog.published(),
		blog.site(),
	]);
	const due = all.flatMap(({ status, date }) => (status === "scheduled" && date ? [startTime(date, timeZone)] : []));
	const own = { "Content-Type": "application/json", "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
	return {
		path: HEALTH_PATH,
		headers: [...rules.findHeaders(HEALTH_PATH).values(), ...Object.entries(own)].map(([name, value]) => [name, value]),
		body: {
			status: "ok",
			build: buildId,
			posts: posts.length,
			nextPublication: due.length > 0 ? new Date(Math.min(...due)).toISOString() : null,
		},
	};
}
