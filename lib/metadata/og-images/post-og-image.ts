import { localizeSite } from "@/lib/config/localize";
import type { Site } from "@/lib/config/types";
import { formatDate } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { ogImageColors } from "./colors";
import type { OgImage } from "./types";

export function postOgImage(post: Post, site: Site): OgImage {
	const { title, description, date, tags } = post;
	const shared = { language: post.lang ?? site.language, ...ogImageColors(site) };
	if (post.kind === "page") {
		return { above: [], title, below: description ? [description] : [], footer: [site.title], ...shared };
	}
	return {
		above: post.authors.map(({ name }) => name),
		title,
		below: tags,
		footer: [site.title, ...(date ? [formatDate(date, localizeSite(site, post.lang))] : [])],
		...shared,
	};
}
