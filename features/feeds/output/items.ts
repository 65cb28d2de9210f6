import type { Blog } from "@/lib/blog/blog";
import { renderForms } from "@/lib/blog/body-forms/render-forms";
import { getExcerpt } from "@/lib/blog/list-items";
import { absoluteUrl, authorUrl, fileUrl, pageUrl } from "@/lib/blog/metadata/urls";
import type { Site } from "@/lib/config/site";
import { isLocal } from "@/lib/content/images/image-library";
import { publicFileSize } from "@/lib/content/images/sanitize-svg";
import type { TagName } from "@/lib/content/taxonomies/taxonomies";
import { formatCaption, type Post } from "@/lib/content/types";
import { normalizeLegacyPath } from "@/lib/content/urls/redirects";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { getDirection } from "@/lib/i18n/find-messages";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { escapeHtml } from "@/lib/utils/html";
import { getMediaType } from "@/lib/utils/media-type";
import { memoize } from "@/lib/utils/memoize";
import { encodePath, safeDecode } from "@/lib/utils/url";
import { type FeedTime, feedTime, latest } from "./time";

export interface FeedItem {
	/** Identifies the post, even after its URL changes. */
	id: string;
	/** The absolute URL of its page. */
	url: string;
	/** The page elsewhere that a link post is about. */
	externalUrl?: string | undefined;
	title: string;
	summary: string;
	/** The complete body, with the image above it. */
	html: string;
	published?: FeedTime | undefined;
	/** Never earlier than `published`. */
	updated?: FeedTime | undefined;
	authors: FeedAuthor[];
	tags: Pick<TagName, "label">[];
	image?: FeedImage | undefined;
	/** Audio and video files. */
	media: Enclosure[];
	/** BCP 47; `undefined` if it is the site's language. */
	language?: string | undefined;
}

interface FeedAuthor {
	name: string;
	/** Absolute. */
	url?: string | undefined;
}

interface FeedImage {
	/** Absolute. */
	url: string;
	alt: string;
	width?: number;
	height?: number;
	/** `undefined` for an image on another site. */
	file?: Enclosure | undefined;
}

/** A file that belongs to a post. */
export interface Enclosure {
	/** Absolute. */
	url: string;
	type: string;
	/** In bytes. */
	length: number;
}

/** A document of a feed, whatever its format. */
export interface Feed {
	title: string;
	description?: string | undefined;
	/** The path of the list that the feed belongs to. */
	list: string;
	/** What the paths of its locale begin with. */
	prefix?: string;
	/** Newest first. */
	items: FeedItem[];
	/** The number of an archive document; `undefined` for the document that readers subscribe to. */
	archive?: number;
	/** The number of the archive document with the next older items. */
	older?: number | undefined;
}

/** The number of items in memory, each with its HTML and its XML in two formats. Other bodies are read from the cache of results again. */
const MAX_ITEMS = 2000;

/** Returns the item of the post at a path, which several feeds have. */
export const getFeedItem = memoize(async (blog: Blog, path: string): Promise<FeedItem> => {
	const post = await blog.post(path);
	if (!post) throw new Error(`There is no post at ${path}.`);
	const [site, compiled] = await Promise.all([blog.site(), blog.compiled(post)]);
	const [image, media, { feed: body }] = await Promise.all([
		getFeedImage(blog, post, site),
		getEnclosures(blog, compiled.metadata, site),
		renderForms(blog, post),
	]);
	const published = post.date && feedTime(post.date, site.timeZone);
	return {
		id: fileUrl(site, await permanentPath(blog, post)),
		url: pageUrl(site, post.path),
		externalUrl: post.link,
		title: post.title,
		summary: getExcerpt(post, compiled),
		html: markDirection(`${image ? imageHtml(image, post) : ""}${body}`, post, site),
		published,
		updated: latest([published, post.updated && feedTime(post.updated, site.timeZone)]),
		authors: await Promise.all(
			post.authors.map(async (author) => {
				const path = await blog.authorPath(author);
				return { name: author.name, url: authorUrl(site, { author, path: path && encodePath(path) }) };
			}),
		),
		tags: await Promise.all(post.tags.map(async (label) => (await blog.tag(label)) ?? { label })),
		image,
		media,
		language: post.lang === site.language ? undefined : post.lang,
	};
}, MAX_ITEMS);

/**
 * Returns the path that identifies a post to feed readers: its path by the first old permalink, so that a blog that
 * changes its permalinks doesn't show all posts as new. It has no slash at its end whatever `files` of the settings is.
 */
async function permanentPath(blog: Blog, { path, originalPath }: Post): Promise<string> {
	const legacyPath = originalPath && normalizeLegacyPath(originalPath);
	if (!originalPath || !legacyPath) return path;
	// A path that redirects to another post identifies that post.
	const target = legacyPath === path ? path : await blog.redirect(legacyPath);
	return target === path ? safeDecode(originalPath) : path;
}

function imageHtml({ url, alt, width, height }: FeedImage, post: Post): string {
	const size = width && height ? ` width="${width}" height="${height}"` : "";
	const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}>`;
	const caption = formatCaption(post);
	if (caption === "") return `<p>${image}</p>\n`;
	return `<figure>${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
}

/** Wraps right-to-left HTML in an element with its direction: a feed reader shows the post among others. */
function markDirection(html: string, { lang }: Post, site: Site): string {
	const language = lang ?? site.language;
	return getDirection(language) === "rtl" ? `<div dir="rtl" lang="${escapeHtml(language)}">${html}</div>` : html;
}

/** Returns `undefined` for a post without an image, or whose image is missing. */
async function getFeedImage(blog: Blog, post: Post, site: Site): Promise<FeedImage | undefined> {
	const { image: src, imageAlt: alt = "" } = post;
	if (!src) return undefined;
	if (!isLocal(src)) return URL.canParse(src, site.url) ? { url: absoluteUrl(site, src), alt } : undefined;
	const image = await blog.images.get(src);
	if (!image) return undefined;
	const { path, width, height } = image;
	return { url: absoluteUrl(site, path), alt, width, height, file: await createEnclosure(blog, path, site) };
}

/** Returns the audio and video files of the site that a post uses. */
async function getEnclosures(blog: Blog, { files }: BodyMetadata, site: Site): Promise<Enclosure[]> {
	const urls = new Set(files.map(({ url }) => url).filter((url) => isLocal(url)));
	const enclosures = await Promise.all([...urls].map((url) => createEnclosure(blog, url, site)));
	return enclosures
		.filter((enclosure) => enclosure !== undefined)
		.filter(({ type }) => /^(?:audio|video)\//.test(type));
}

async function createEnclosure(blog: Blog, path: string, site: Site): Promise<Enclosure | undefined> {
	const file = urlToFile(path);
	if (!file || !(await blog.source.isFile(file))) return undefined;
	return { url: absoluteUrl(site, path), type: getMediaType(file), length: await publicFileSize(blog.source, file) };
}
