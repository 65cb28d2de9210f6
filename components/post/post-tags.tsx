import { StatusBadge } from "@/components/post/status-badge";
import { type TagLink, TagLinks } from "@/components/post/tag-links";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	post: Pick<Post, "status">;
	tags: TagLink[];
	messages: Messages;
	/** Not where they stand on a link already. */
	areLinks?: boolean;
}

/** What a post is about, in a line above its title; an editor also sees why readers don't see it. */
export function PostTags({ post: { status }, tags, messages, areLinks = false }: Props) {
	if (tags.length === 0 && status === "published") return null;
	return (
		<p className="tags">
			<StatusBadge status={status} messages={messages} />
			<TagLinks tags={tags} messages={messages} areLinks={areLinks} />
		</p>
	);
}
