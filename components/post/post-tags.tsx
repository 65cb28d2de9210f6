import { StatusBadge } from "@/components/post/status-badge";
import { type TagLink, TagLinks } from "@/components/post/tag-links";
import type { Post } from "@/lib/content/types";
import type { Words } from "@/lib/words/types";

interface Props {
	post: Pick<Post, "status">;
	tags: TagLink[];
	words: Words;
	/** Not where they stand on a link already. */
	areLinks?: boolean;
}

/** What a post is about, in a line above its title; an editor also sees why readers don't see it. */
export function PostTags({ post: { status }, tags, words, areLinks = false }: Props) {
	if (tags.length === 0 && status === "published") return null;
	return (
		<p className="tags">
			<StatusBadge status={status} words={words} />
			<TagLinks tags={tags} words={words} areLinks={areLinks} />
		</p>
	);
}
