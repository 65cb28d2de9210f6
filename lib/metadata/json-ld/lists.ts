import type { Thing } from "schema-dts";
import type { Site } from "@/lib/config/types";
import { type AuthorRef, absoluteUrl } from "@/lib/metadata/urls";
import { breadcrumbList, type ParentPage } from "./breadcrumbs";
import { toPerson } from "./person";

/** Describes the site name for search results, and the blog with its owner's profiles. */
export function indexJsonLd(site: Site): Thing[] {
	const { title: name, description, language: inLanguage, social } = site;
	const url = absoluteUrl(site, "/");
	const sameAs = social.map((link) => link.url).filter((profile) => /^https?:/.test(profile));
	return [
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

/** Describes the breadcrumbs, and the list itself if it has a description. */
export function listJsonLd(
	site: Site,
	list: ParentPage & { description?: string | undefined; breadcrumbs: readonly ParentPage[] },
): Thing[] {
	const { label, path, description, breadcrumbs } = list;
	const breadcrumbItems = breadcrumbList(site, breadcrumbs, label);
	if (!description) return breadcrumbItems;
	const url = absoluteUrl(site, path);
	return [{ "@type": "CollectionPage", name: label, description, url, inLanguage: site.language }, ...breadcrumbItems];
}

/** Describes a profile page: https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function authorJsonLd(
	site: Site,
	authorRef: AuthorRef,
	portrait: string | undefined,
	breadcrumbs: readonly ParentPage[],
): Thing[] {
	const { name, title, bio } = authorRef.author;
	const mainEntity = {
		...toPerson(site, authorRef),
		...(title && { jobTitle: title }),
		...(bio && { description: bio }),
		...(portrait && { image: portrait }),
	};
	return [{ "@type": "ProfilePage", mainEntity }, ...breadcrumbList(site, breadcrumbs, name)];
}
