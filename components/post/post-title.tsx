import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";

interface Props {
	post: Pick<Post, "title" | "lang">;
	site: Pick<Site, "language">;
	/** The language of what it stands in, unless that is the site's. */
	around?: string;
}

/** The title of a post among other words; one in another language goes its own way there. */
export function PostTitle({ post, site, around }: Props) {
	const language = langAttributes(post, site, around);
	return language.lang ? <bdi {...language}>{post.title}</bdi> : post.title;
}
