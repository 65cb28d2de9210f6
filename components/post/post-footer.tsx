import { keyed } from "@/components/keyed";
import { AuthorBox } from "@/components/post/author-box";
import type { Post } from "@/lib/content/types";

/** The end matter of a post: what it is about, and who wrote it. */
export function PostFooter({ post }: { post: Post }) {
	if (post.tags.length === 0 && post.authors.length === 0) return null;
	return (
		<footer className="endmatter mt-8 grid gap-3 rule-above pt-2">
			{post.tags.length > 0 && <p className="tags">{post.tags.join(", ")}</p>}
			{keyed(post.authors, (author) => author.id ?? author.name).map(([key, author]) => (
				<AuthorBox key={key} author={author} />
			))}
		</footer>
	);
}
