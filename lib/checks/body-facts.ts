import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { memoizeByArguments } from "@/lib/utils/memoize";
import { type CheckedMetadata, checkPost } from "./check-post";
import { getCheckContext } from "./context";
import { applyCheckSettings, checkAllButBodies, checkCompiled } from "./run-checks";

/** What is kept of a compiled body, for lists of posts and for checks. */
export interface BodyFacts extends Pick<BodyMetadata, "words" | "minutes" | "headings"> {
	/** For checks of the post. */
	checked: CheckedMetadata;
	/** The diagnostics of the body alone. */
	diagnostics: readonly Diagnostic[];
}

/** Returns the facts of a body, which is compiled for it. */
export async function readBodyFacts(blog: Blog, post: Post): Promise<BodyFacts> {
	const compiled = await blog.compiled(post);
	const { words, minutes, headings, images, files, links, anchors, components } = compiled.metadata;
	const diagnostics = await checkCompiled(blog, post, compiled);
	return { words, minutes, headings, checked: { images, files, links, anchors, components }, diagnostics };
}

/** Checks the blog without compiling bodies: only posts whose facts are known, by their files, are checked completely. */
export async function checkWithFacts(blog: Blog, facts: ReadonlyMap<string, BodyFacts>): Promise<Diagnostic[]> {
	const [{ posts, pages }, context, { byPath }, { redirects }] = await Promise.all([
		blog.collection(),
		getCheckContext(blog),
		blog.published(),
		blog.redirects(),
	]);
	const factsContext = {
		...context,
		// Posts share many images and files, and each look-up takes time.
		isFile: memoizeByArguments(context.isFile),
		imageIssue: memoizeByArguments(context.imageIssue),
		imageExcess: memoizeByArguments(context.imageExcess),
		anchorsOf: memoizeByArguments(async (path: string) => {
			const post = byPath.get(redirects.get(path) ?? path);
			const anchors = post && facts.get(post.file)?.checked.anchors;
			return anchors && new Set(anchors);
		}),
	};
	const found = await checkAllButBodies(blog);
	for (const post of [...posts, ...pages]) {
		const known = facts.get(post.file);
		if (!known) continue;
		found.push(...known.diagnostics, ...(await checkPost(post, { metadata: known.checked }, factsContext)));
	}
	return applyCheckSettings(blog, found);
}
