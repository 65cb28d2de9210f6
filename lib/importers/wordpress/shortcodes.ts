import { partAt } from "@/lib/importers/html/verbatim";

/** An image of the library, by its id in WordPress. */
export interface Attachment {
	id: string;
	url: string;
	alt: string;
	caption: string;
	/** The post it was added to. */
	parent: string;
}

const CODE = ["pre", "code", "script", "style"];
// Their lengths are bounded, as a text may be made to begin a million of them.
const CAPTION = /\[caption\b([^\]]{0,2000})\]([\s\S]{0,10000}?)\[\/caption\]/gi;
const IMAGE = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i;
const WRAPPED = /\[(embed|audio|video)\b([^\]]{0,2000})\]([\s\S]{0,2000}?)\[\/\1\]/gi;
const ALONE = /\[(gallery|audio|video|youtube|playlist)\b([^\]]{0,2000})\]/gi;

/** The shortcodes of WordPress itself as HTML; those of plugins stay as they are written. */
export function shortcodes(html: string, attachments: readonly Attachment[], post: string): string {
	const outside = (text: string) =>
		text
			.replace(CAPTION, (_, attributes: string, inside: string) => captioned(attributes, inside))
			.replace(
				WRAPPED,
				(whole, name: string, attributes: string, inside: string) =>
					media(name.toLowerCase(), attributes, inside.trim()) ?? whole,
			)
			.replace(ALONE, (whole, name: string, attributes: string) => {
				if (name.toLowerCase() === "gallery") return gallery(attributes, attachments, post) ?? whole;
				return media(name.toLowerCase(), attributes, "") ?? whole;
			});
	return partAt(html, CODE)
		.map(({ text, kind }) => (kind === undefined ? outside(text) : text))
		.join("");
}

/** https://wordpress.org/documentation/article/caption-shortcode/ */
function captioned(attributes: string, inside: string): string {
	const [, image, words = ""] = IMAGE.exec(inside) ?? [];
	const caption = words.trim() || attribute(attributes, "caption") || "";
	const align = attribute(attributes, "align");
	const classes = align && align !== "alignnone" ? ` class="${escapeText(align)}"` : "";
	if (image === undefined) return `<figure${classes}>${inside}</figure>`;
	return `\n\n<figure${classes}>${image.trim()}<figcaption>${caption.replace(/\n\s*\n/g, "<br>")}</figcaption></figure>\n\n`;
}

/** https://wordpress.org/documentation/article/gallery-shortcode/ — the images one after the other. */
function gallery(attributes: string, attachments: readonly Attachment[], post: string): string | undefined {
	const named = (attribute(attributes, "ids") ?? attribute(attributes, "include"))?.split(/[\s,]+/);
	const excluded = new Set(attribute(attributes, "exclude")?.split(/[\s,]+/));
	const images = named
		? named.flatMap((id) => attachments.find((one) => one.id === id) ?? [])
		: attachments.filter(
				(one) => one.parent === post && !excluded.has(one.id) && /\.(jpe?g|png|gif|webp|avif)$/i.test(one.url),
			);
	if (images.length === 0) return undefined;
	const figures = images.map(({ url, alt, caption }) => {
		const image = `<img src="${escapeText(url)}" alt="${escapeText(alt)}">`;
		return `<figure>${image}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
	});
	return `\n\n${figures.join("\n\n")}\n\n`;
}

function media(name: string, attributes: string, inside: string): string | undefined {
	const sources = ["src", "url", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "webm", "wav"];
	const url =
		sources.map((key) => attribute(attributes, key)).find(Boolean) ??
		(/^(https?:)?\/\/\S+$/.test(inside) ? inside : "");
	if (!url) return undefined;
	if (name === "audio" || name === "video") return `\n\n<${name} controls src="${escapeText(url)}"></${name}>\n\n`;
	return `\n\n<p><a href="${escapeText(url)}">${escapeText(url)}</a></p>\n\n`;
}

function attribute(attributes: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'\\]]+))`, "i").exec(attributes);
	return found?.[1] ?? found?.[2] ?? found?.[3];
}

function escapeText(text: string): string {
	return text
		.replace(/&(?!#?\w+;)/g, "&amp;")
		.replace(/"/g, "&quot;")
		.replace(/</g, "&lt;");
}
