import type { Blog } from "@/lib/blog/blog";
import type { CheckContext } from "@/lib/checks/check-post";
import type { Post } from "@/lib/content/types";
import type { PostDocument } from "@/lib/language-service/document";
import type { Target } from "@/lib/language-service/find-target";
import type { QuickFix, TextRange } from "@/lib/language-service/types";
import type { Diagnostic } from "@/lib/utils/diagnostics";

export interface FixContext {
	document: PostDocument;
	diagnostic: Diagnostic;
	target: Target;
	post: Post;
	blog: Blog;
	checks: CheckContext;
}

export function replacement(title: string, { from, to }: TextRange, insert: string): QuickFix {
	return { title, edits: [{ from, to, insert }] };
}
