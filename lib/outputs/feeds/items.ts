import { getSite } from "@/lib/config/load";
import type { Site } from "@/lib/config/types";
import { getRedirects } from "@/lib/content/posts";
import { getAuthors, getTags } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { safeDecode } from "@/lib/content/urls/assets";
import { normalizeLegacyPath } from "@/lib/content/urls/redirects";
import { getDirection } from "@/lib/i18n/messages";
import { getCompiled, getExcerpt } from "@/lib/markdown/compiled-posts";
import { authorUrl, pageUrl } from "@/lib/metadata/urls";
import type { ComponentSet } from "@/lib/outputs/markdown/render-tree";
import { escapeHtml } from "@/lib/utils/html";
import { once } from "@/lib/utils/memoize";
import { encodePath } from "@/lib/utils/url";
import { getEnclosures, getFeedImage } from "./attachments";
import { renderFeedBody } from "./body";
import { feedTime, latest } from "./time";
import type { FeedImage, FeedItem } from "./types";

/** A body is drawn once, however many feeds have it. */
const getDrawn = once("feed items", async () => new Map<string, Promise<FeedItem>>());

/** A post as feeds have it. */
export async function getFeedItem(post: Post, componentsFor: ComponentSet): Promise<FeedItem> {
	const drawn = await getDrawn();
	const item = drawn.get(post.path) ?? makeItem(post, componentsFor);
	drawn.set(post.path, item);
	return item;
}

async function makeItem(post: Post, componentsFor: ComponentSet): Promise<FeedItem> {
	const [site, compiled, tags, { findAuthor }] = await Promise.all([
		getSite(),
		getCompiled(post),
		getTags(),
		getAuthors(),
	]);
	const [image, media, body] = await Promise.all([
		getFeedImage(post, site),
		getEnclosures(compiled.metadata, site),
		renderFeedBody(post, componentsFor),
	]);
	const published = post.date && feedTime(post.date, site.timeZone);
	return {
		id: pageUrl(site, await lastingPath(post)),
		url: pageUrl(site, post.path),
		title: post.title,
		summary: getExcerpt(post, compiled),
		html: wrap(`${image ? draw(image) : ""}${body}`, post, site),
		published,
		updated: latest([published, post.updated && feedTime(post.updated, site.timeZone)]),
		authors: post.authors.map((author) => ({
			name: author.name,
			url: authorUrl(site, { author, path: pathOf(findAuthor(author)) }),
		})),
		tags: post.tags.map((label) => tags.get(label) ?? { label }),
		image,
		media,
		language: post.lang === site.language ? undefined : post.lang,
	};
}

function pathOf(writer: { path: string } | undefined): string | undefined {
	return writer && encodePath(writer.path);
}

/**
 * The address by which feed readers know a post: the one it had by the first of the old patterns that gave it one, so
 * that a blog that moves its posts doesn't show them all as new.
 */
async function lastingPath({ path, originalPath }: Post): Promise<string> {
	const old = originalPath && normalizeLegacyPath(originalPath);
	if (!originalPath || !old) return path;
	// An address that leads to another post is that one's.
	const now = old === path ? path : (await getRedirects()).redirects.get(old);
	return now === path ? safeDecode(originalPath) : path;
}

/** The image that stands above the body on its page. */
function draw({ url, alt, width, height }: FeedImage): string {
	const size = width && height ? ` width="${width}" height="${height}"` : "";
	return `<p><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}></p>\n`;
}

/** A text that runs from the right says so itself: it stands among others in a reader. */
function wrap(html: string, { lang }: Post, site: Site): string {
	const language = lang ?? site.language;
	return getDirection(language) === "rtl" ? `<div dir="rtl" lang="${escapeHtml(language)}">${html}</div>` : html;
}
