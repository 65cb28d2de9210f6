import { MEMBERS_SHORTCODES } from "quire-blog/tools";
import { embedUrl } from "@/packages/migrate/src/components/embeds";
import { embedSource, type GalleryImage, gallerySource, markdownHtml } from "@/packages/migrate/src/html/components";
import { htmlToText, splitHtml } from "@/packages/migrate/src/html/parse-html";

export interface Attachment {
	id: string;
	url: string;
	alt: string;
	caption: string;
	parent: string;
}

const CODE_ELEMENTS = ["imported-markdown", "pre", "code", "script", "style"];
const IMAGE = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i;
const WEB_URL = /(?:https?:)?\/\/[^\s"'<>[\]]+/i;
const AUDIO = /\.(?:mp3|m4a|ogg|oga|wav|flac|aac)(?:[?#]|$)/i;
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i;

interface Shortcode {
	/** In lower case. */
	name: string;
	attributes: string;
	/** What is between the tags; empty without an end tag. */
	content: string;
}

/** The files that `[gallery]` and `[playlist]` can show. */
interface PostFiles {
	attachments: readonly Attachment[];
	postId: string;
}

/** Converts a shortcode to HTML; `undefined` if it lacks what it should show. */
type Handler = (shortcode: Shortcode, files: PostFiles) => string | undefined;

const embed: Handler = ({ attributes, content }) => {
	const url = findUrl(attributes) ?? findUrl(content);
	return url === undefined ? undefined : urlToHtml(url);
};

/** Returns the handler of a service whose shortcode has a URL or an id. */
const embedOf =
	(toUrl: (id: string) => string): Handler =>
	(shortcode, files) => {
		const id = getId(shortcode);
		return embed(shortcode, files) ?? (id === undefined ? undefined : urlToHtml(toUrl(id)));
	};

const media: Handler = ({ name, attributes, content }) => {
	const sources = ["src", "url", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "webm", "wav"];
	const url =
		sources.map((key) => getAttribute(attributes, key)).find(Boolean) ?? findUrl(attributes) ?? findUrl(content);
	return url === undefined ? undefined : player(name, url);
};

const code: Handler = ({ name, attributes, content }) => {
	const language = ["language", "lang"].map((key) => getAttribute(attributes, key)).find(Boolean);
	const named = CODE_NAMES.has(name) ? language : name;
	const text = content
		.replace(/<br\s*\/?>\n?/gi, "\n")
		.replace(/<\/p>\s*<p[^<>]*>/gi, "\n\n")
		.replace(/^\s*\n|\s+$/g, "");
	const classes = named && /^[\w#+-]+$/.test(named) ? ` class="language-${named.toLowerCase()}"` : "";
	return `\n\n<pre><code${classes}>${escapeHtmlOnce(text)}</code></pre>\n\n`;
};

const CODE_NAMES = new Set(["code", "sourcecode", "cc"]);
/** Shortcodes of the plugin SyntaxHighlighter that are named as languages: https://wordpress.com/support/code/posting-source-code/ */
const LANGUAGES =
	"bash|cpp|csharp|css|diff|go|html|java|javascript|js|json|php|perl|powershell|python|ruby|scala|shell|sql|swift|xml|yaml";

/** Shortcodes of WordPress, of Jetpack and WordPress.com (https://wordpress.com/support/wordpress-editor/shortcodes/), and of plugins with the same names. */
const HANDLERS: Readonly<Record<string, Handler>> = {
	audio: media,
	caption: captionToHtml,
	dailymotion: embedOf((id) => `https://www.dailymotion.com/video/${id}`),
	embed,
	flickr: embed,
	gallery: galleryToHtml,
	gist: embedOf((id) => embedUrl("gist", id)),
	googlemaps: embed,
	instagram: embedOf((id) => embedUrl("instagram", id)),
	playlist: playlistToHtml,
	soundcloud: embed,
	spotify: embedOf((id) => embedUrl("spotify", id.replaceAll(":", "/").replace(/^spotify\//, ""))),
	ted: embedOf((id) => `https://www.ted.com/talks/${id}`),
	tweet: embedOf((id) => embedUrl("tweet", id)),
	video: media,
	videopress: embedOf((id) => `https://videopress.com/v/${id}`),
	vimeo: embedOf((id) => embedUrl("vimeo", id)),
	youtube: embedOf((id) => `https://www.youtube.com/watch?v=${id}`),
	...Object.fromEntries([...CODE_NAMES, ...LANGUAGES.split("|")].map((name) => [name, code])),
	wp_caption: captionToHtml,
	wpvideo: embedOf((id) => `https://videopress.com/v/${id}`),
};

/** Matches shortcodes, also in the form `[youtube=URL]`. The lengths are bounded, so that many without an end take linear time. */
const toPattern = (names: readonly string[], isPaired: boolean) =>
	new RegExp(
		`(?<!\\[)\\[(${names.join("|")})(?![\\w-])([^\\]]{0,2000})\\](?:((?:(?!\\[\\1\\b)[\\s\\S]){0,10000}?)\\[/\\1\\])${isPaired ? "" : "?"}`,
		"gi",
	);
const isCode = (name: string) => HANDLERS[name] === code;
/** Code first, as it may contain others. Without an end tag, it is a word in brackets. */
const PATTERNS = [
	toPattern(Object.keys(HANDLERS).filter(isCode), true),
	toPattern(
		Object.keys(HANDLERS).filter((name) => !isCode(name)),
		false,
	),
];

const MEMBERS_END = new RegExp(`(?<!\\[)\\[/(?:${MEMBERS_SHORTCODES})\\](?!\\])`);

/** Shortcodes of other plugins and those in code are kept. */
export function convertShortcodes(html: string, attachments: readonly Attachment[], postId: string): string {
	const convert = (source: string, pattern: RegExp) =>
		source.replace(
			pattern,
			(shortcode, name: string, attributes: string, content = "") =>
				HANDLERS[name.toLowerCase()]?.({ name: name.toLowerCase(), attributes, content }, { attachments, postId }) ??
				shortcode,
		);
	return PATTERNS.reduce(
		(text, pattern) =>
			splitHtml(text, CODE_ELEMENTS)
				.map(({ source, kind }) => (kind === undefined ? convert(source, pattern) : source))
				.join(""),
		html,
	);
}

/** Tells whether an end tag ends a part that only members see. Without one, WordPress hides nothing. */
export function hasMembersShortcode(html: string): boolean {
	return splitHtml(html, CODE_ELEMENTS).some(({ source, kind }) => kind === undefined && MEMBERS_END.test(source));
}

/** Converts `[caption]`: https://wordpress.org/documentation/article/caption-shortcode/ */
function captionToHtml({ attributes, content }: Shortcode): string {
	const [, image, text = ""] = IMAGE.exec(content) ?? [];
	const caption = text.trim() || getAttribute(attributes, "caption") || "";
	const align = getAttribute(attributes, "align");
	const classes = align && align !== "alignnone" ? ` class="${escapeHtmlOnce(align)}"` : "";
	if (image === undefined) return `<figure${classes}>${content}</figure>`;
	return `\n\n<figure${classes}>${image.trim()}<figcaption>${caption.replace(/\n\s*\n/g, "<br>")}</figcaption></figure>\n\n`;
}

/** Converts `[gallery]`: https://wordpress.org/documentation/article/gallery-shortcode/ */
function galleryToHtml({ attributes }: Shortcode, files: PostFiles): string | undefined {
	const images = listAttachments(attributes, files, /\.(jpe?g|png|gif|webp|avif)$/i);
	const [first, ...others] = images;
	if (!first) return undefined;
	if (others.length > 0) return `\n\n${markdownHtml(gallerySource(images.map(toGalleryImage)))}\n\n`;
	const { url, alt, caption } = first;
	const image = `<img src="${escapeHtmlOnce(url)}" alt="${escapeHtmlOnce(alt)}">`;
	return `\n\n<figure>${image}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>\n\n`;
}

function toGalleryImage({ url, alt, caption }: Attachment): GalleryImage {
	const toText = (html: string) => htmlToText(html).replace(/\s+/g, " ").trim();
	return { url, alt: toText(alt), caption: toText(caption) };
}

/** Converts `[playlist]` to a player for each file: https://wordpress.org/documentation/article/playlist-shortcode/ */
function playlistToHtml({ attributes }: Shortcode, files: PostFiles): string | undefined {
	const found = listAttachments(attributes, files, getAttribute(attributes, "type") === "video" ? VIDEO : AUDIO);
	return found.length === 0
		? undefined
		: found.map(({ url }) => player(VIDEO.test(url) ? "video" : "audio", url)).join("");
}

/** Lists the files that a shortcode names by their ids; those of the post without ids. */
function listAttachments(attributes: string, { attachments, postId }: PostFiles, type: RegExp): Attachment[] {
	const ids = (getAttribute(attributes, "ids") ?? getAttribute(attributes, "include"))?.split(/[\s,]+/);
	const excluded = new Set(getAttribute(attributes, "exclude")?.split(/[\s,]+/));
	return ids
		? ids.flatMap((id) => attachments.find((attachment) => attachment.id === id) ?? [])
		: attachments.filter(({ id, url, parent }) => parent === postId && !excluded.has(id) && type.test(url));
}

/** Returns what shows a URL that is embedded: a player for a file, a link for a page of the site itself, or an embed. */
export function urlToHtml(written: string, origin = ""): string {
	const url = written.replace(/&(?:amp|#0*38);/g, "&");
	if (AUDIO.test(url)) return player("audio", url);
	if (VIDEO.test(url)) return player("video", url);
	if (origin && url.startsWith(`${origin}/`))
		return `<p><a href="${escapeHtmlOnce(url)}">${escapeHtmlOnce(url)}</a></p>`;
	return `\n\n${markdownHtml(embedSource(url.startsWith("//") ? `https:${url}` : url))}\n\n`;
}

function player(name: string, url: string): string {
	return `\n\n<${name} controls src="${escapeHtmlOnce(url)}"></${name}>\n\n`;
}

/** Returns a URL in a text; that in the form `[youtube=URL&w=640]` ends before a space. */
function findUrl(text: string): string | undefined {
	return WEB_URL.exec(text)?.[0];
}

/** Returns the id in an attribute, or the only word between the tags or after the name. */
function getId({ attributes, content }: Shortcode): string | undefined {
	const words = attributes.trim().split(/\s+/).concat(content.trim());
	return (
		getAttribute(attributes, "id") ??
		words.map((word) => word.replace(/^=|["']/g, "")).find((word) => /^[\w:/-]+$/.test(word))
	);
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
