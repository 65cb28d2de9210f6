import type { BlogPostingLeaf, BreadcrumbListLeaf, PersonLeaf, Thing } from "schema-dts";
import type { Blog } from "@/lib/blog/blog";
import { frontPath, type Site } from "@/lib/config/site";
import { isLocal } from "@/lib/content/images/image-library";
import type { Author, Post } from "@/lib/content/types";
import { type AuthorRef, absoluteLink, absolutePageUrl, absoluteUrl, authorUrl } from "./urls";

interface PostDetails {
	authors: readonly AuthorRef[];
	/** The path or URL of the post's own image. An OG image has text in it, which Google advises against. */
	image?: string | undefined;
	/** The list that the post is a part of. */
	sequence?: ParentPage | undefined;
	breadcrumbs: readonly ParentPage[];
}

export interface ParentPage {
	label: string;
	path: string;
}

/** Describes the site name for search results: https://developers.google.com/search/docs/appearance/site-names */
export function homeJsonLd(site: Site): Thing[] {
	return [{ "@type": "WebSite", name: site.title, url: absolutePageUrl(site, frontPath(site)) }];
}

/** Describes the blog with its owner's profiles, and the site if the index is the home page. */
export function indexJsonLd(site: Site, indexPath: string): Thing[] {
	const { title: name, description, language: inLanguage, social } = site;
	const url = absolutePageUrl(site, indexPath);
	const sameAs = social.map((link) => link.url).filter((profile) => /^https?:/.test(profile));
	return [
		...(indexPath === frontPath(site) ? homeJsonLd(site) : []),
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
	const url = absolutePageUrl(site, path);
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

/** Returns an absolute URL; `undefined` if there is no portrait, or its file is missing. */
export async function portraitUrl(blog: Blog, site: Site, { image }: Author): Promise<string | undefined> {
	if (!image) return undefined;
	if (!isLocal(image)) return URL.canParse(image, site.url) ? absoluteUrl(site, image) : undefined;
	const portrait = await blog.images.get(image);
	return portrait && absoluteUrl(site, portrait.path);
}

/**
 * Leaves out what no search engine reads here, such as language and tags, which the page has in other places:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function postJsonLd(site: Site, post: Post, { authors, image, sequence, breadcrumbs }: PostDetails): Thing[] {
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	const license = site.footer ? site.footer.license?.url : undefined;
	const posting: BlogPostingLeaf = {
		"@type": "BlogPosting",
		mainEntityOfPage: absolutePageUrl(site, post.canonical ?? post.path),
		headline: post.title,
		...(image !== undefined && { image: absoluteUrl(site, image) }),
		...(published && { datePublished: published }),
		...(modified && modified !== published && { dateModified: modified }),
		...(authors.length > 0 && { author: authors.map((author) => toPerson(site, author)) }),
		...(post.category && { articleSection: post.category }),
		...(license && { license }),
		...(sequence && {
			isPartOf: { "@type": "CreativeWorkSeries", name: sequence.label, url: absolutePageUrl(site, sequence.path) },
		}),
	};
	return [posting, ...breadcrumbList(site, breadcrumbs, post.title)];
}

/** Ends with the page's title; empty for a page without parents. */
function breadcrumbList(site: Site, breadcrumbs: readonly ParentPage[], title: string): BreadcrumbListLeaf[] {
	if (breadcrumbs.length === 0) return [];
	const items = [
		...breadcrumbs.map(({ label, path }) => ({ name: label, item: absolutePageUrl(site, path) })),
		{ name: title },
	];
	const itemListElement = items.map((item, index) => ({ "@type": "ListItem" as const, position: index + 1, ...item }));
	return [{ "@type": "BreadcrumbList", itemListElement }];
}

function toPerson(site: Site, authorRef: AuthorRef): PersonLeaf {
	const { name, url: homepage, socials = {} } = authorRef.author;
	const url = authorUrl(site, authorRef);
	const profiles = [...(homepage ? [absoluteLink(site, homepage)] : []), ...Object.values(socials)];
	const sameAs = profiles.filter((profile) => profile !== url);
	return { "@type": "Person", name, ...(url && { url }), ...(sameAs.length > 0 && { sameAs }) };
}
