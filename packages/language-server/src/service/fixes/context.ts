import type { Blog, Diagnostic, Post } from "quire-blog/tools/blog";
import type { CheckContext } from "@/packages/language-server/src/blog-types";
import type { PostDocument } from "@/packages/language-server/src/service/document";
import type { Target } from "@/packages/language-server/src/service/find-target";
import type { QuickFix, TextRange } from "@/packages/language-server/src/service/types";

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
