import { classNames } from "@/components/class-names";
import { StatusBadge } from "@/components/post/status-badge";
import { type TagLink, TagLinks } from "@/components/post/tag-links";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	post: Pick<Post, "status">;
	tags: TagLink[];
	messages: Messages;
	/** Whether tags link to their pages; not inside a link. */
	areLinks?: boolean;
	/** Whether the tags are on the line of the breadcrumbs before them. */
	isInline?: boolean;
}

/** Renders the line above the title of a post: its tags, and in development its status if it isn't published. */
export function PostTags({ post: { status }, tags, messages, areLinks = false, isInline }: Props) {
	if (tags.length === 0 && status === "published") return null;
	return (
		<p className={classNames("ui text-accent", isInline && "inline")}>
			<StatusBadge status={status} messages={messages} />
			<TagLinks tags={tags} messages={messages} areLinks={areLinks} />
		</p>
	);
}
