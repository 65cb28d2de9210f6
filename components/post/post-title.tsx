import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/site";
import type { Post, Status } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	post: Pick<Post, "title" | "lang">;
	site: Pick<Site, "language">;
	/** The language of the content around it, by default the site's. */
	around?: string | undefined;
}

/** Renders the title of a post inside other text; a title in another language is marked and isolated. */
export function PostTitle({ post, site, around }: Props) {
	const language = langAttributes(post, site, around);
	return language.lang ? <bdi {...language}>{post.title}</bdi> : post.title;
}

/** Renders nothing for a published post. */
export function StatusBadge({ status, messages }: { status: Status; messages: Messages }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{messages.post[status]}</span>;
}
