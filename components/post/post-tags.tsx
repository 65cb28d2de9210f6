import { Fragment } from "react";
import { classNames } from "@/components/element-helpers";
import { StatusBadge } from "@/components/post/post-title";
import type { TagLink } from "@/lib/content/list-item";
import type { Hue } from "@/lib/content/taxonomies/tags-file";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** The colors of callouts, by hue. */
const COLORS: Record<Hue, string> = {
	blue: "text-note",
	green: "text-tip",
	purple: "text-important",
	amber: "text-warning",
	red: "text-caution",
};

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

interface TagLinksProps {
	tags: TagLink[];
	messages: Messages;
	areLinks: boolean;
}

/** Renders tags in a line, each in its color; with `areLinks`, each links to its page. */
export function TagLinks({ tags, messages, areLinks }: TagLinksProps) {
	if (!areLinks && tags.every(({ hue }) => !hue)) return tags.map(({ label }) => label).join(messages.comma);
	return tags.map(({ label, path, hue }, index) => (
		<Fragment key={label}>
			{index > 0 && messages.comma}
			{areLinks && path ? (
				<a href={encodePath(path)} className={classNames("no-underline", hue && COLORS[hue])}>
					{label}
				</a>
			) : (
				<span className={hue && COLORS[hue]}>{label}</span>
			)}
		</Fragment>
	));
}
