import { safeDecode } from "@/lib/content/assets";
import { cleanAddress } from "@/lib/content/moved";
import { getMoved } from "@/lib/content/posts";
import { getTags, getWriters } from "@/lib/content/taxonomy";
import type { Post } from "@/lib/content/types";
import { escapeHtml } from "@/lib/escape-html";
import { hrefOf } from "@/lib/href";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { once } from "@/lib/memo";
import { addressOf, authorAddress } from "@/lib/seo/addresses";
import { getSite } from "@/lib/site";
import type { Site } from "@/lib/site/types";
import type { Components } from "@/lib/twins/draw-body";
import { directionOf } from "@/lib/words/words";
import { imageOf, mediaOf } from "./attachments";
import { makeBody } from "./body";
import { feedTime, latest } from "./time";
import type { FeedImage, Item } from "./types";

/** A body is drawn once, however many feeds have it. */
const getDrawn = once("feed items", async () => new Map<string, Promise<Item>>());

/** A post as feeds have it. */
export async function itemOf(post: Post, componentsFor: Components): Promise<Item> {
	const drawn = await getDrawn();
	const item = drawn.get(post.path) ?? makeItem(post, componentsFor);
	drawn.set(post.path, item);
	return item;
}

async function makeItem(post: Post, componentsFor: Components): Promise<Item> {
	const [site, compiled, tags, { findWriter }] = await Promise.all([
		getSite(),
		getCompiled(post),
		getTags(),
		getWriters(),
	]);
	const [image, media, body] = await Promise.all([
		imageOf(post, site),
		mediaOf(compiled.facts, site),
		makeBody(post, componentsFor),
	]);
	const published = post.date && feedTime(post.date, site.timeZone);
	return {
		id: addressOf(site, await lastingPath(post)),
		url: addressOf(site, post.path),
		title: post.title,
		summary: excerptOf(post, compiled),
		html: wrap(`${image ? draw(image) : ""}${body}`, post, site),
		published,
		updated: latest([published, post.updated && feedTime(post.updated, site.timeZone)]),
		authors: post.authors.map((author) => ({
			name: author.name,
			url: authorAddress(site, { author, path: pathOf(findWriter(author)) }),
		})),
		tags: post.tags.map((label) => tags.get(label) ?? { label }),
		image,
		media,
		language: post.lang === site.language ? undefined : post.lang,
	};
}

function pathOf(writer: { path: string } | undefined): string | undefined {
	return writer && hrefOf(writer.path);
}

/**
 * The address by which feed readers know a post: the one it had by the first of the old patterns that gave it one, so
 * that a blog that moves its posts doesn't show them all as new.
 */
async function lastingPath({ path, patternPath }: Post): Promise<string> {
	const old = patternPath && cleanAddress(patternPath);
	if (!patternPath || !old) return path;
	// An address that leads to another post is that one's.
	const now = old === path ? path : (await getMoved()).moved.get(old);
	return now === path ? safeDecode(patternPath) : path;
}

/** The image that stands above the body on its page. */
function draw({ url, alt, width, height }: FeedImage): string {
	const size = width && height ? ` width="${width}" height="${height}"` : "";
	return `<p><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}></p>\n`;
}

/** A text that runs from the right says so itself: it stands among others in a reader. */
function wrap(html: string, { lang }: Post, site: Site): string {
	const language = lang ?? site.language;
	return directionOf(language) === "rtl" ? `<div dir="rtl" lang="${escapeHtml(language)}">${html}</div>` : html;
}
