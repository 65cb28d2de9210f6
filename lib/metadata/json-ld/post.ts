import type { BlogPostingLeaf, Thing } from "schema-dts";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import type { SocialImage } from "@/lib/metadata/og-image/social-image";
import { type AuthorRef, absoluteUrl } from "@/lib/metadata/urls";
import { breadcrumbList, type ParentPage } from "./breadcrumbs";
import { toPerson } from "./person";

interface Known {
	authors: readonly AuthorRef[];
	image: Pick<SocialImage, "url">;
	/** Words of its body. */
	words: number;
	/** The series that it is a part of. */
	series?: ParentPage;
	/** The pages above it. */
	breadcrumbs: readonly ParentPage[];
}

/** What search engines are told of a post: https://developers.google.com/search/docs/appearance/structured-data/article */
export function postJsonLd(site: Site, post: Post, { authors, image, words, series, breadcrumbs }: Known): Thing[] {
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	const posting: BlogPostingLeaf = {
		"@type": "BlogPosting",
		mainEntityOfPage: absoluteUrl(site, post.canonical ?? post.path),
		headline: post.title,
		image: image.url,
		...(published && { datePublished: published }),
		...(modified && modified !== published && { dateModified: modified }),
		...(authors.length > 0 && { author: authors.map((author) => toPerson(site, author)) }),
		wordCount: words,
		...(post.section && { articleSection: post.section }),
		...(post.tags.length > 0 && { keywords: post.tags }),
		inLanguage: post.lang ?? site.language,
		isPartOf: [
			{ "@type": "Blog", name: site.title, url: absoluteUrl(site, "/") },
			...(series
				? [{ "@type": "CreativeWorkSeries" as const, name: series.label, url: absoluteUrl(site, series.path) }]
				: []),
		],
	};
	return [posting, ...breadcrumbList(site, breadcrumbs, post.title)];
}
