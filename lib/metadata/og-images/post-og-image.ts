import { localizeSite } from "@/lib/config/localize";
import type { Site } from "@/lib/config/types";
import { formatDate } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import type { OgImage } from "./types";

/** Returns the content of the OG image of a post or standalone page. */
export function postOgImage(post: Post, site: Site): OgImage {
	const { title, description, date, tags } = post;
	const language = post.lang ?? site.language;
	if (post.kind === "page") {
		return { above: [], title, below: description ? [description] : [], footer: [site.title], language };
	}
	return {
		above: post.authors.map(({ name }) => name),
		title,
		below: tags,
		footer: [site.title, ...(date ? [formatDate(date, localizeSite(site, post.lang))] : [])],
		language,
	};
}
