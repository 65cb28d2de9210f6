import { cache } from "react";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/utils/diagnostics";

export const POST_DIAGNOSTICS = "post-diagnostics";

/** Loads the checks, and with them all outputs, which a build doesn't bundle. */
const loadChecks = process.env.NODE_ENV === "development" ? () => import("@/lib/checks/run-checks") : undefined;

/** Returns the diagnostics of a post for its editor, once per request; none for others. */
export const getDiagnostics = cache(async (blog: Blog, post: Post): Promise<Diagnostic[]> => {
	if (!loadChecks || blog.options.audience !== "editors") return [];
	const { getPostDiagnostics } = await loadChecks();
	return getPostDiagnostics(blog, post);
});
