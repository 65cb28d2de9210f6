import type { Site } from "@/lib/config/types";
import type { ListKind, PostList } from "@/lib/content/taxonomies/list-kinds";
import { getUrlPath } from "@/lib/utils/base-path";
import { ogImageColors } from "./colors";
import type { OgImage, Portrait } from "./types";

export function siteOgImage(site: Site): OgImage {
	const { title, description, url, language } = site;
	const { host } = new URL(url);
	const below = description ? [description] : [];
	return { above: [], title, below, footer: [host + getUrlPath(url)], language, ...ogImageColors(site) };
}

export function listKindOgImage(kind: ListKind, site: Site): OgImage {
	const { title, language, messages } = site;
	return { above: [], title: kind.label(messages), below: [], footer: [title], language, ...ogImageColors(site) };
}

export function listOgImage(kind: ListKind, list: PostList, site: Site, portrait?: Portrait): OgImage {
	return {
		above: [kind.label(site.messages)],
		title: list.label,
		below: kind.details(list, site),
		footer: [site.title],
		language: site.language,
		...(portrait && { portrait }),
		...ogImageColors(site),
	};
}
