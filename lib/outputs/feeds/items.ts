import { toHtml } from "hast-util-to-html";
import { z } from "zod";
import { feedComponents } from "@/components/mdx/registry";
import type { Blog } from "@/lib/blog/blog";
import { keepResults } from "@/lib/blog/kept-results";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { normalizeLegacyPath } from "@/lib/content/urls/redirects";
import { safeDecode } from "@/lib/content/urls/resolve-url";
import { getDirection } from "@/lib/i18n/messages";
import { getExcerpt } from "@/lib/markdown/compiled-posts";
import { authorUrl, pageUrl } from "@/lib/metadata/urls";
import { renderBodyTree } from "@/lib/outputs/markdown/render-tree";
import { escapeHtml } from "@/lib/utils/html";
import { memoize } from "@/lib/utils/memoize";
import { encodePath } from "@/lib/utils/url";
import { getEnclosures, getFeedImage } from "./attachments";
import { sanitizeTree } from "./sanitize";
import { feedTime, latest } from "./time";
import type { FeedImage, FeedItem } from "./types";

/** Renders the post at a path once for all feeds. */
export const getFeedItem = memoize(async (blog: Blog, path: string): Promise<FeedItem> => {
	const post = await blog.post(path);
	if (!post) throw new Error(`There is no post at ${path}.`);
	const [site, compiled] = await Promise.all([blog.site(), blog.compiled(post)]);
	const [image, media, body] = await Promise.all([
		getFeedImage(blog, post, site),
		getEnclosures(blog, compiled.metadata, site),
		renderBody(blog, post),
	]);
	const published = post.date && feedTime(post.date, site.timeZone);
	return {
		id: pageUrl(site, await permanentPath(blog, post)),
		url: pageUrl(site, post.path),
		title: post.title,
		summary: getExcerpt(post, compiled),
		html: markDirection(`${image ? imageHtml(image) : ""}${body}`, post, site),
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
});

/** Renders the body of a post as HTML without styles and scripts, and with absolute URLs. */
const renderBody = keepResults("feed-body", z.string(), async (blog, post) => {
	const { tree, resolve } = await renderBodyTree(blog, post, feedComponents);
	return toHtml(sanitizeTree(tree, { resolve })).trim();
});

/**
 * Returns the path that identifies a post to feed readers: its path by the first old permalink, so that a blog that
 * changes its permalinks doesn't show all posts as new.
 */
async function permanentPath(blog: Blog, { path, originalPath }: Post): Promise<string> {
	const legacyPath = originalPath && normalizeLegacyPath(originalPath);
	if (!originalPath || !legacyPath) return path;
	// A path that redirects to another post identifies that post.
	const target = legacyPath === path ? path : await blog.redirect(legacyPath);
	return target === path ? safeDecode(originalPath) : path;
}

function imageHtml({ url, alt, width, height }: FeedImage): string {
	const size = width && height ? ` width="${width}" height="${height}"` : "";
	return `<p><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}></p>\n`;
}

/** Wraps right-to-left HTML in an element with its direction: a feed reader shows the post among others. */
function markDirection(html: string, { lang }: Post, site: Site): string {
	const language = lang ?? site.language;
	return getDirection(language) === "rtl" ? `<div dir="rtl" lang="${escapeHtml(language)}">${html}</div>` : html;
}
