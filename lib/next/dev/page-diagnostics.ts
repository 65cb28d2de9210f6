import { cache } from "react";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { safeDecode } from "@/lib/utils/url";

type Checks = typeof import("@/lib/checks/run-checks");

/** Loads the checks, and with them all outputs, which Next doesn't bundle. */
const loadChecks =
	process.env.NODE_ENV === "development"
		? ({ options }: Blog): Promise<Checks> => importCompiled(options.engineDir, "lib/checks/run-checks")
		: undefined;

/** Returns the diagnostics of a post for its editor, once per request; none for others. */
export const getDiagnostics = cache(async (blog: Blog, post: Post): Promise<Diagnostic[]> => {
	if (!loadChecks || blog.options.audience !== "editors") return [];
	const { getPostDiagnostics } = await loadChecks(blog);
	// A post may name posts in other languages.
	return getPostDiagnostics(blog.whole, post);
});

/** Returns the diagnostics of what every page depends on, and those of the post at a percent-encoded path. */
export async function getPageDiagnostics(
	blog: Blog,
	path: string,
): Promise<{ ofSite: Diagnostic[]; ofPost: Diagnostic[] }> {
	const [checks, post] = await Promise.all([loadChecks?.(blog), blog.post(safeDecode(path))]);
	const [ofSite, ofPost] = await Promise.all([
		checks?.getSiteDiagnostics(blog.whole) ?? [],
		post ? getDiagnostics(blog, post) : [],
	]);
	return { ofSite, ofPost };
}
