import type { Blog } from "@/lib/blog/blog";
import type { CheckContext } from "@/lib/checks/check-post";
import type { Post } from "@/lib/content/types";
import type { PostDocument } from "@/lib/language-service/document";
import type { Target } from "@/lib/language-service/find-target";
import type { QuickFix, TextRange } from "@/lib/language-service/types";
import type { Diagnostic } from "@/lib/utils/diagnostics";

/** What a correction is made from. */
export interface FixContext {
	document: PostDocument;
	diagnostic: Diagnostic;
	target: Target;
	post: Post;
	/** The blog with the text. */
	blog: Blog;
	/** What the checks know of the blog. */
	checks: CheckContext;
}

/** Returns the fix that replaces a part of the text. */
export function replacement(title: string, { from, to }: TextRange, insert: string): QuickFix {
	return { title, edits: [{ from, to, insert }] };
}
