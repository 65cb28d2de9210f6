import { StatusBadge } from "@/components/post/status-badge";
import type { Post } from "@/lib/content/types";

/** What a post is about, in a line above its title; an editor also sees why readers don't see it. */
export function PostTags({ post }: { post: Post }) {
	if (post.tags.length === 0 && post.status === "published") return null;
	return (
		<p className="tags">
			<StatusBadge status={post.status} />
			{post.tags.join(", ")}
		</p>
	);
}
