import { StatusBadge } from "@/components/post/status-badge";
import { type TagLink, TagLinks } from "@/components/post/tag-links";
import type { Post } from "@/lib/content/types";

interface Props {
	post: Pick<Post, "status" | "tags">;
	/** The tags as links, where they don't stand on a link already. */
	links?: TagLink[];
}

/** What a post is about, in a line above its title; an editor also sees why readers don't see it. */
export function PostTags({ post, links }: Props) {
	if (post.tags.length === 0 && post.status === "published") return null;
	return (
		<p className="tags">
			<StatusBadge status={post.status} />
			{links ? <TagLinks tags={links} /> : post.tags.join(", ")}
		</p>
	);
}
