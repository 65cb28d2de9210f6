import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import type { PostDocument } from "@/lib/language-service/document";
import type { Completion, TextRange } from "@/lib/language-service/types";

/** What completions are made from. */
export interface CompletionContext {
	/** The blog as it is saved. */
	blog: Blog;
	document: PostDocument;
	/** The post as it is saved; that of a new file has no title yet. */
	post: Pick<Post, "file" | "path"> & Partial<Pick<Post, "trust">>;
	offset: number;
}

/** Returns the completion that puts a text in the place of a part of the text. */
export function completion(
	{ from, to }: TextRange,
	insert: string,
	rest: Omit<Completion, "edit" | "label"> & { label?: string },
): Completion {
	return { label: insert, ...rest, edit: { from, to, insert } };
}
