import type { BlogPostingLeaf, Thing } from "schema-dts";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { type AuthorRef, absoluteUrl } from "@/lib/metadata/urls";
import { breadcrumbList, type ParentPage } from "./breadcrumbs";
import { toPerson } from "./person";

interface PostDetails {
	authors: readonly AuthorRef[];
	/** The path or URL of the post's own image. An OG image has text in it, which Google advises against. */
	image?: string | undefined;
	series?: ParentPage | undefined;
	breadcrumbs: readonly ParentPage[];
}

/**
 * Leaves out what no search engine reads here, such as language and tags, which the page has in other places:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function postJsonLd(site: Site, post: Post, { authors, image, series, breadcrumbs }: PostDetails): Thing[] {
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	const license = site.footer ? site.footer.license?.url : undefined;
	const posting: BlogPostingLeaf = {
		"@type": "BlogPosting",
		mainEntityOfPage: absoluteUrl(site, post.canonical ?? post.path),
		headline: post.title,
		...(image !== undefined && { image: absoluteUrl(site, image) }),
		...(published && { datePublished: published }),
		...(modified && modified !== published && { dateModified: modified }),
		...(authors.length > 0 && { author: authors.map((author) => toPerson(site, author)) }),
		...(post.section && { articleSection: post.section }),
		...(license && { license }),
		...(series && {
			isPartOf: { "@type": "CreativeWorkSeries", name: series.label, url: absoluteUrl(site, series.path) },
		}),
	};
	return [posting, ...breadcrumbList(site, breadcrumbs, post.title)];
}
