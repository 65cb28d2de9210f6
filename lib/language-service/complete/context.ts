import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import type { PostDocument } from "@/lib/language-service/document";
import type { Completion, TextRange } from "@/lib/language-service/types";

export interface CompletionContext {
	blog: Blog;
	document: PostDocument;
	/** The saved post; that of a new file has no title yet. */
	post: Pick<Post, "file" | "path"> & Partial<Pick<Post, "trust">>;
	offset: number;
}

export function completion(
	{ from, to }: TextRange,
	insert: string,
	rest: Omit<Completion, "edit" | "label"> & { label?: string },
): Completion {
	return { label: insert, ...rest, edit: { from, to, insert } };
}
