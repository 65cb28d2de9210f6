import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";
import { getTagLabels } from "@/lib/blog/list-items";
import type { METADATA_FIELDS } from "@/lib/config/head-setting";
import type { Site } from "@/lib/config/site";
import { fediverseHandle } from "@/lib/content/authors/social-links";
import { pagePath } from "@/lib/content/taxonomies/list-kinds";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { format, formatNumber } from "@/lib/i18n/format";
import { isSitePath } from "@/lib/utils/url";
import { getAlternates, getFeedLinks } from "./alternates";
import { iconLinks } from "./icons";
import { getListSocialImage, getPostSocialImage, type SocialImage } from "./og-images";
import { getMarkdownPath, MANIFEST } from "./output-paths";
import { type AuthorRef, absolutePageUrl, authorUrl } from "./urls";

/** The approximate number of characters of a title and a description that search engines show. */
export const SEARCH_LIMITS = { title: 60, description: 155 } as const;

const MAX_DESCRIPTION_LENGTH = 200;

const DEFAULT_LOCALE = "en_US";

/**
 * Lets search engines show large images, and as much text and video as they find fitting; without it, Google Discover shows
 * small images only: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
const PREVIEWS = "max-image-preview:large,max-snippet:-1,max-video-preview:-1";

type Field = keyof typeof METADATA_FIELDS;

/** The fields of Next's metadata in {@link METADATA_FIELDS}. A new one needs its line there, or owners could set the same meta element. */
export type PageMetadata = Pick<Metadata, Exclude<Field, "other">> & {
	other?: Record<(typeof METADATA_FIELDS)["other"][number], string>;
};

/** The index has no title. */
export interface ListPage {
	title?: string;
	description?: string | undefined;
	path: string;
	page?: number;
	/** The Open Graph type; `profile` for the list of an author's posts. */
	type?: "website" | "profile";
	hasFeed?: boolean;
}

interface PostDetails {
	excerpt: string;
	authors: AuthorRef[];
	/** The post in all its languages, including its own. */
	translations: readonly Translation[];
}

interface SharedPage {
	title: string;
	description: string;
	path: string;
	images: SocialImage[];
	/** BCP 47; defaults to the site's language. */
	language?: string | undefined;
	translations?: readonly Translation[];
}

export async function siteMetadata(blog: Blog, site: Site): Promise<PageMetadata> {
	return {
		metadataBase: new URL(site.url),
		title: site.title,
		description: site.description,
		icons: await iconLinks(blog),
		manifest: MANIFEST,
		// For pages that define no alternates, such as the 404 page.
		alternates: { types: getFeedLinks(site) },
		...getRobots(blog, true),
		...getFediverseCreator(site.social.map(({ label, url }) => [label, url])),
	};
}

/** Returns the title of a page in the browser's tab. */
export function windowTitle({ title }: Site, ...parts: readonly string[]): { absolute: string } {
	return { absolute: [...parts, title].join(" · ") };
}

export async function listMetadata(blog: Blog, site: Site, list: ListPage): Promise<PageMetadata> {
	const { title: listTitle, description = site.description, page = 1, type = "website", hasFeed } = list;
	const path = pagePath(page, list.path);
	const parts = [listTitle, page > 1 ? formatPageNumber(page, site) : undefined].filter((part) => part !== undefined);
	const { absolute: title } = windowTitle(site, ...parts);
	const image = await getListSocialImage(blog, site, list.path);
	const shared = { title, description, images: image ? withUrls([image]) : [] };
	return {
		title: { absolute: title },
		description,
		alternates: getAlternates(site, {
			canonical: path,
			translations: site.languages.length > 0 ? await blog.alternates(path) : [],
			list: hasFeed && listTitle ? { title: `${listTitle} · ${site.title}`, path: list.path } : undefined,
		}),
		openGraph: { type, ...getOpenGraph(site, { ...shared, path }) },
		twitter: getTwitterCard(shared),
	};
}

function formatPageNumber(page: number, { messages }: Site): string {
	return format(messages.lists.pageTitle, { page: formatNumber(page, messages) });
}

export async function authorMetadata(
	blog: Blog,
	site: Site,
	{ author, path }: AuthorRef & { path: string },
	page: number,
): Promise<PageMetadata> {
	const { name, bio, socials = {} } = author;
	return {
		...(await listMetadata(blog, site, { title: name, description: bio, path, page, type: "profile", hasFeed: true })),
		...getFediverseCreator(Object.entries(socials)),
	};
}

/** Returns the metadata of pages that search engines should not index, such as the search page. */
export function unlistedMetadata(
	blog: Blog,
	site: Site,
	{ title, path }: { title: string; path: string },
): PageMetadata {
	return {
		title: windowTitle(site, title),
		alternates: getAlternates(site, { canonical: path }),
		...getRobots(blog, false),
	};
}

export async function postMetadata(blog: Blog, site: Site, post: Post, details: PostDetails): Promise<PageMetadata> {
	const { title, path, canonical = path, category } = post;
	const { translations, excerpt, authors } = details;
	const { isHome = false } = post;
	const shared = {
		title,
		description: truncate(post.description ?? excerpt),
		images: withUrls([await getPostSocialImage(blog, site, post)]),
	};
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	return {
		title: isHome ? { absolute: title || site.title } : windowTitle(site, title),
		description: shared.description,
		authors: authors.map((ref) => ({ name: ref.author.name, url: authorUrl(site, ref) })),
		alternates: getAlternates(site, { canonical, translations, markdownPath: await getMarkdownPath(blog, path) }),
		...getRobots(blog, post.status === "published"),
		...getFediverseCreator(authors.flatMap(({ author }) => Object.entries(author.socials ?? {}))),
		openGraph: {
			type: isHome ? "website" : "article",
			...getOpenGraph(site, { ...shared, path, language: post.lang, translations }),
			publishedTime: published,
			modifiedTime: modified === published ? undefined : modified,
			// https://ogp.me/#type_article expects URLs; a name is better than nothing.
			authors: authors.map((ref) => authorUrl(site, ref) ?? ref.author.name),
			section: category,
			tags: await getTagLabels(blog, post),
		},
		twitter: getTwitterCard(shared),
	};
}

/** Leaves out those of a blog without a URL: other sites can't show them. */
function withUrls(images: readonly SocialImage[]): SocialImage[] {
	return images.filter(({ url }) => !isSitePath(url));
}

function truncate(text: string): string {
	if (text.length <= MAX_DESCRIPTION_LENGTH) return text;
	return `${text.slice(0, MAX_DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}

/** Returns the metadata that all kinds of pages have: https://ogp.me/ */
function getOpenGraph(site: Site, { path, language = site.language, translations = [], ...page }: SharedPage) {
	const locale = toOpenGraphLocale(language);
	const otherLanguages = translations.map((translation) => translation.language).filter((other) => other !== language);
	return {
		...page,
		siteName: site.title,
		...(locale !== DEFAULT_LOCALE && { locale }),
		...(otherLanguages.length > 0 && { alternateLocale: otherLanguages.map(toOpenGraphLocale) }),
		...(!site.hasNoUrl && { url: absolutePageUrl(site, path) }),
	};
}

/** Returns the card, of which the build keeps only the type, as the rest is in Open Graph already. */
function getTwitterCard({ title, description, images }: Pick<SharedPage, "title" | "description" | "images">) {
	const card = images.length > 0 ? "summary_large_image" : "summary";
	return { card, title, description, images } satisfies Metadata["twitter"];
}

/** Adds the most likely territory to a language without one, as Open Graph expects a territory. */
function toOpenGraphLocale(language: string): string {
	const { language: code, region } = new Intl.Locale(language).maximize();
	return region ? `${code}_${region}` : code;
}

/** Returns `noindex` for a page that isn't indexable, and for all pages of a preview. */
export function getRobots(blog: Blog, isIndexable: boolean): Pick<PageMetadata, "robots"> {
	return { robots: isIndexable && !blog.options.isPreview ? PREVIEWS : { index: false } };
}

/**
 * Names a page's creator by the Fediverse handle in one of the profiles:
 * https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/
 */
function getFediverseCreator(profiles: Iterable<readonly [network: string, url: string]>): Pick<PageMetadata, "other"> {
	const handle = fediverseHandle(profiles);
	return handle ? { other: { "fediverse:creator": handle } } : {};
}
