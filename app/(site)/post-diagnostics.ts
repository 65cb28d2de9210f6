import { cache } from "react";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/utils/diagnostics";

/** The id of the list of a post's diagnostics on its page. */
export const POST_DIAGNOSTICS = "post-diagnostics";

/**
 * Returns the diagnostics of a post for its editor, once per request; none for others. Only then the checks are loaded, and with them
 * all outputs.
 */
export const getDiagnostics = cache(async (blog: Blog, post: Post): Promise<Diagnostic[]> => {
	if (blog.options.audience !== "editors") return [];
	const { getPostDiagnostics } = await import("@/lib/checks/run-checks");
	return getPostDiagnostics(blog, post);
});
