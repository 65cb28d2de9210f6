import { MEMBERS_SHORTCODES } from "quire-blog/tools";
import { splitHtml } from "@/packages/migrate/src/html/parse-html";

export interface Attachment {
	id: string;
	url: string;
	alt: string;
	caption: string;
	parent: string;
}

const CODE_ELEMENTS = ["pre", "code", "script", "style"];
// The lengths are bounded, so that a post with many unclosed shortcodes takes linear time.
const CAPTION = /\[caption\b([^\]]{0,2000})\]([\s\S]{0,10000}?)\[\/caption\]/gi;
const IMAGE = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i;
const PAIRED_MEDIA = /\[(embed|audio|video)\b([^\]]{0,2000})\]([\s\S]{0,2000}?)\[\/\1\]/gi;
const SELF_CLOSING_MEDIA = /\[(gallery|audio|video|youtube|playlist)\b([^\]]{0,2000})\]/gi;

const MEMBERS_END = new RegExp(`(?<!\\[)\\[/(?:${MEMBERS_SHORTCODES})\\](?!\\])`);

/** Shortcodes of plugins and those in code are kept. */
export function convertShortcodes(html: string, attachments: readonly Attachment[], postId: string): string {
	const convert = (source: string) =>
		source
			.replace(CAPTION, (_, attributes: string, content: string) => captionToHtml(attributes, content))
			.replace(
				PAIRED_MEDIA,
				(shortcode, name: string, attributes: string, content: string) =>
					mediaToHtml(name.toLowerCase(), attributes, content.trim()) ?? shortcode,
			)
			.replace(SELF_CLOSING_MEDIA, (shortcode, name: string, attributes: string) => {
				if (name.toLowerCase() === "gallery") return galleryToHtml(attributes, attachments, postId) ?? shortcode;
				return mediaToHtml(name.toLowerCase(), attributes, "") ?? shortcode;
			});
	return splitHtml(html, CODE_ELEMENTS)
		.map(({ source, kind }) => (kind === undefined ? convert(source) : source))
		.join("");
}

/** Tells whether an end tag ends a part that only members see. Without one, WordPress hides nothing. */
export function hasMembersShortcode(html: string): boolean {
	return splitHtml(html, CODE_ELEMENTS).some(({ source, kind }) => kind === undefined && MEMBERS_END.test(source));
}

/** Converts `[caption]`: https://wordpress.org/documentation/article/caption-shortcode/ */
function captionToHtml(attributes: string, content: string): string {
	const [, image, text = ""] = IMAGE.exec(content) ?? [];
	const caption = text.trim() || getAttribute(attributes, "caption") || "";
	const align = getAttribute(attributes, "align");
	const classes = align && align !== "alignnone" ? ` class="${escapeHtmlOnce(align)}"` : "";
	if (image === undefined) return `<figure${classes}>${content}</figure>`;
	return `\n\n<figure${classes}>${image.trim()}<figcaption>${caption.replace(/\n\s*\n/g, "<br>")}</figcaption></figure>\n\n`;
}

/** Converts `[gallery]` to consecutive figures: https://wordpress.org/documentation/article/gallery-shortcode/ */
function galleryToHtml(attributes: string, attachments: readonly Attachment[], postId: string): string | undefined {
	const ids = (getAttribute(attributes, "ids") ?? getAttribute(attributes, "include"))?.split(/[\s,]+/);
	const excluded = new Set(getAttribute(attributes, "exclude")?.split(/[\s,]+/));
	const images = ids
		? ids.flatMap((id) => attachments.find((attachment) => attachment.id === id) ?? [])
		: attachments.filter(
				({ id, url, parent }) => parent === postId && !excluded.has(id) && /\.(jpe?g|png|gif|webp|avif)$/i.test(url),
			);
	if (images.length === 0) return undefined;
	const figures = images.map(({ url, alt, caption }) => {
		const image = `<img src="${escapeHtmlOnce(url)}" alt="${escapeHtmlOnce(alt)}">`;
		return `<figure>${image}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
	});
	return `\n\n${figures.join("\n\n")}\n\n`;
}

function mediaToHtml(name: string, attributes: string, content: string): string | undefined {
	const sources = ["src", "url", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "webm", "wav"];
	const url =
		sources.map((key) => getAttribute(attributes, key)).find(Boolean) ??
		(/^(https?:)?\/\/\S+$/.test(content) ? content : "");
	if (!url) return undefined;
	if (name === "audio" || name === "video") return `\n\n<${name} controls src="${escapeHtmlOnce(url)}"></${name}>\n\n`;
	return `\n\n<p><a href="${escapeHtmlOnce(url)}">${escapeHtmlOnce(url)}</a></p>\n\n`;
}

function getAttribute(attributes: string, name: string): string | undefined {
	const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'\\]]+))`, "i").exec(attributes);
	return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Escapes a text for HTML, except for the character references that it has already. */
function escapeHtmlOnce(text: string): string {
	return text
		.replace(/&(?!#?\w+;)/g, "&amp;")
		.replace(/"/g, "&quot;")
		.replace(/</g, "&lt;");
}
