import type { BlogPostingLeaf, Thing } from "schema-dts";
import type { Post } from "@/lib/content/types";
import { absolute, type Writing } from "@/lib/seo/addresses";
import type { ShareImage } from "@/lib/seo/share/share-image";
import type { Site } from "@/lib/site/types";
import { type Above, breadcrumbsOf } from "./breadcrumbs";
import { personOf } from "./person";

interface Known {
	authors: readonly Writing[];
	image: Pick<ShareImage, "url">;
	/** Words of its body. */
	words: number;
	/** The series that it is a part of. */
	series?: Above;
	/** The pages above it. */
	trail: readonly Above[];
}

/** What search engines are told of a post: https://developers.google.com/search/docs/appearance/structured-data/article */
export function postData(site: Site, post: Post, { authors, image, words, series, trail }: Known): Thing[] {
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	const posting: BlogPostingLeaf = {
		"@type": "BlogPosting",
		mainEntityOfPage: absolute(site, post.canonical ?? post.path),
		headline: post.title,
		image: image.url,
		...(published && { datePublished: published }),
		...(modified && modified !== published && { dateModified: modified }),
		...(authors.length > 0 && { author: authors.map((author) => personOf(site, author)) }),
		wordCount: words,
		...(post.section && { articleSection: post.section }),
		...(post.tags.length > 0 && { keywords: post.tags }),
		inLanguage: post.lang ?? site.language,
		isPartOf: [
			{ "@type": "Blog", name: site.title, url: absolute(site, "/") },
			...(series
				? [{ "@type": "CreativeWorkSeries" as const, name: series.label, url: absolute(site, series.path) }]
				: []),
		],
	};
	return [posting, ...breadcrumbsOf(site, trail, post.title)];
}
