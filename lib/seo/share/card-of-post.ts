import { formatDate } from "@/lib/content/dates";
import type { Post } from "@/lib/content/types";
import { inLanguage } from "@/lib/site/in-language";
import type { Site } from "@/lib/site/types";
import type { Card } from "./card";

/** What stands on the share image of a post, or of a standalone page. */
export function cardOfPost(post: Post, site: Site): Card {
	const { title, description, date, tags } = post;
	const language = post.lang ?? site.language;
	if (post.kind === "page") {
		return { above: [], title, below: description ? [description] : [], imprint: [site.title], language };
	}
	return {
		above: post.authors.map(({ name }) => name),
		title,
		below: tags,
		imprint: [site.title, ...(date ? [formatDate(date, inLanguage(site, post.lang))] : [])],
		language,
	};
}
