import type { Thing } from "schema-dts";
import type { Site } from "@/lib/config/types";
import { type AuthorRef, absoluteUrl } from "@/lib/metadata/urls";
import { breadcrumbList, type ParentPage } from "./breadcrumbs";
import { toPerson } from "./person";

/** What the index says of the blog: its name for search engines, and where else its owner is. */
export function indexJsonLd(site: Site): Thing[] {
	const { title: name, description, language: inLanguage, social } = site;
	const url = absoluteUrl(site, "/");
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
export function listJsonLd(
	site: Site,
	list: ParentPage & { description?: string; breadcrumbs: readonly ParentPage[] },
): Thing[] {
	const { label, path, description, breadcrumbs } = list;
	const breadcrumbItems = breadcrumbList(site, breadcrumbs, label);
	if (!description) return breadcrumbItems;
	const url = absoluteUrl(site, path);
	return [{ "@type": "CollectionPage", name: label, description, url, inLanguage: site.language }, ...breadcrumbItems];
}

/** What the page of an author says of them: https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function authorJsonLd(
	site: Site,
	writing: AuthorRef,
	portrait: string | undefined,
	breadcrumbs: readonly ParentPage[],
): Thing[] {
	const { name, title, bio } = writing.author;
	const mainEntity = {
		...toPerson(site, writing),
		...(title && { jobTitle: title }),
		...(bio && { description: bio }),
		...(portrait && { image: portrait }),
	};
	return [{ "@type": "ProfilePage", mainEntity }, ...breadcrumbList(site, breadcrumbs, name)];
}
