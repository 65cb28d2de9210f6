import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";

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
