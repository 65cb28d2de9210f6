import type { Thing } from "schema-dts";
import { absolute, type Writing } from "@/lib/seo/addresses";
import type { Site } from "@/lib/site/types";
import { type Above, breadcrumbsOf } from "./breadcrumbs";
import { personOf } from "./person";

/** What the index says of the blog: its name for search engines, and where else its owner is. */
export function indexData(site: Site): Thing[] {
	const { title: name, description, language: inLanguage, social } = site;
	const url = absolute(site, "/");
	const sameAs = social.map((link) => link.url).filter((address) => /^https?:/.test(address));
	return [
		// https://developers.google.com/search/docs/appearance/site-names
		{ "@type": "WebSite", name, url },
		{
			"@type": "Blog",
			name,
			...(description && { description }),
			url,
			inLanguage,
			...(sameAs.length > 0 && { sameAs }),
		},
	];
}

/** What the page of a list says of itself: where it stands, and of a tag what it is about, where that is known. */
export function listData(site: Site, list: Above & { description?: string; trail: readonly Above[] }): Thing[] {
	const { label, path, description, trail } = list;
	const breadcrumbs = breadcrumbsOf(site, trail, label);
	if (!description) return breadcrumbs;
	const url = absolute(site, path);
	return [{ "@type": "CollectionPage", name: label, description, url, inLanguage: site.language }, ...breadcrumbs];
}

/** What the page of an author says of them: https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function authorData(
	site: Site,
	writing: Writing,
	portrait: string | undefined,
	trail: readonly Above[],
): Thing[] {
	const { name, title, bio } = writing.author;
	const mainEntity = {
		...personOf(site, writing),
		...(title && { jobTitle: title }),
		...(bio && { description: bio }),
		...(portrait && { image: portrait }),
	};
	return [{ "@type": "ProfilePage", mainEntity }, ...breadcrumbsOf(site, trail, name)];
}
