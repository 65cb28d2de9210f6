import type { Metadata } from "next";
import type { Post } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/media/images";
import { pagePath } from "@/lib/site/pagination";
import type { Site } from "@/lib/site/types";
import { getTwinPath } from "@/lib/twins/addresses";
import { fill, writeNumber } from "@/lib/words/fill";

const DESCRIPTION_LENGTH = 200;

/** What every page says of the site; pages add their own. */
export function siteMetadata(site: Site): Metadata {
	return {
		metadataBase: new URL(site.url),
		title: { default: site.title, template: `%s · ${site.title}` },
		description: site.description,
	};
}

/** A list of posts or of what they are sorted by; the index has no title of its own. */
export interface ListPage {
	title?: string;
	description?: string;
	path: string;
	page?: number;
}

/** The metadata of a page of a list. */
export function listMetadata(site: Site, { title: own, description = site.description, path, page = 1 }: ListPage) {
	const url = absolute(site, pagePath(page, path));
	const title = [own, page > 1 && pageTitle(page, site), site.title].filter(Boolean).join(" · ");
	return {
		title: { absolute: title },
		description,
		alternates: { canonical: url },
		openGraph: { type: "website", siteName: site.title, locale: locale(site.language), url, title, description },
		twitter: { card: "summary", title, description },
	} satisfies Metadata;
}

function pageTitle(page: number, { words }: Site): string {
	return fill(words.lists.pageTitle, { page: writeNumber(page, words) });
}

/** The metadata of a post or standalone page; `excerpt` stands in for a description. */
export async function postMetadata(site: Site, post: Post, excerpt: string): Promise<Metadata> {
	const url = absolute(site, post.path);
	const description = shorten(post.description ?? excerpt);
	const [images, twin] = await Promise.all([shareImages(site, post), getTwinPath(post.path)]);
	const { title } = post;
	return {
		title,
		description,
		authors: post.authors.map(({ name, url }) => ({ name, url: url && absolute(site, url) })),
		keywords: post.tags,
		alternates: {
			canonical: post.canonical ?? url,
			types: twin === undefined ? undefined : { "text/markdown": absolute(site, twin) },
		},
		robots: post.status === "published" ? undefined : { index: false },
		openGraph: {
			type: "article",
			siteName: site.title,
			locale: locale(post.lang ?? site.language),
			url,
			title,
			description,
			publishedTime: post.date?.iso,
			modifiedTime: (post.updated ?? post.date)?.iso,
			authors: post.authors.map((author) => author.name),
			tags: post.tags,
			images,
		},
		twitter: { card: images.length > 0 ? "summary_large_image" : "summary", title, description, images },
	};
}

async function shareImages(site: Site, post: Post) {
	if (!post.image) return [];
	const alt = post.imageAlt ?? post.title;
	if (!isLocal(post.image)) {
		return URL.canParse(post.image, site.url) ? [{ url: absolute(site, post.image), alt }] : [];
	}
	const image = await getImage(post.image);
	return image ? [{ url: absolute(site, image.path), width: image.width, height: image.height, alt }] : [];
}

/** The full, percent-encoded address of a site path; full addresses stay as they are. */
function absolute(site: Pick<Site, "url">, path: string): string {
	return new URL(path, site.url).href.replace(/(?<!\/)\/$/, "");
}

/** Open Graph writes languages with an underscore: https://ogp.me/#optional */
function locale(language: string): string {
	return language.replace("-", "_");
}

function shorten(text: string): string {
	if (text.length <= DESCRIPTION_LENGTH) return text;
	return `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}
