import { embedUrl } from "@/lib/markdown/dialects/components/embeds";
import { CONTENT_PROPS, hasWords, IMAGE_URL, linkLabel } from "@/lib/markdown/readable-content";
import { isRecord } from "@/lib/utils/collections";
import { escapeHtml } from "@/lib/utils/html";
import { type Arguments, type FrontMatter, joinCaption } from "./arguments";

const URL_OR_PATH = /^(?:https?:\/)?\/\S+$/;

/** Returns Markdown; `undefined` if a required argument is missing. */
export type SelfClosingHandler = (args: Arguments, frontMatter: FrontMatter) => string | undefined;

/** `true` stands for an attribute without a value; `undefined` omits it. */
type Attributes = Record<string, string | true | undefined>;

export const findArgument = ({ positional, named }: Arguments, ...names: string[]): string | undefined =>
	names.map((name) => named[name]).find((value) => value !== undefined) ?? positional[0];

export const embed =
	(service: string): SelfClosingHandler =>
	(args) => {
		const id = findArgument(args, "id", "url", "src");
		return id ? link(embedUrl(service, id), joinCaption(args.named)) : undefined;
	};

export const tweet: SelfClosingHandler = (args, frontMatter) => {
	const { user, id } = args.named;
	if (user && id) return link(`https://x.com/${user}/status/${id}`);
	return embed("tweet")(args, frontMatter);
};

export const gist: SelfClosingHandler = ({ positional, named }) => {
	const id = named.url ?? named.id ?? positional.slice(0, 2).join("/");
	return id ? link(embedUrl("gist", id)) : undefined;
};

export const youtube: SelfClosingHandler = (args) => {
	const id = findArgument(args, "id", "url", "video", "src");
	return id ? element("quire-youtube", { id, title: joinCaption(args.named) }) : undefined;
};

/** Returns an image with a caption: https://gohugo.io/shortcodes/figure/ */
export function figure({ positional, named }: Arguments): string | undefined {
	const src = named.src ?? rootPath(named.path ?? named.image_path) ?? named.url ?? named.image ?? positional[0];
	if (!src) return undefined;
	const { title, caption, attr, attrlink, link, width, height } = named;
	const alt = named.alt ?? (named.src ? undefined : positional[1]) ?? "";
	const attribution = attr && attrlink ? `[${attr}](${attrlink})` : attr;
	const markdownCaption = [title && `**${title}**`, caption, attribution].filter(Boolean).join(" ");
	const size = { width, height };
	if (!link) return element("quire-figure", { src, alt, ...size }, markdownCaption);
	const plainCaption = escapeHtml([title, caption, attr].filter(Boolean).join(" "));
	const image = element("a", { href: link }, openTag("img", { src, alt, ...size }));
	return `<figure>${image}${markdownCaption && `<figcaption>${plainCaption}</figcaption>`}</figure>`;
}

function rootPath(path: string | undefined): string | undefined {
	return path && /^[\w@][^:]*$/.test(path) ? `/${path}` : path;
}

export function media(name: "video" | "audio"): (args: Arguments) => string | undefined {
	return ({ positional, named }) => {
		const src = named.src ?? rootPath(named.path) ?? named.url ?? named.mp4 ?? named.webm ?? positional[0];
		if (!src) return undefined;
		const player = element(name, { src, controls: true, poster: named.poster });
		const caption = joinCaption(named);
		return caption ? element("figure", {}, player + element("figcaption", {}, escapeHtml(caption))) : player;
	};
}

/** Returns the images of a gallery, which Minimal Mistakes has in the front matter: `{% include gallery id="gallery" %}`. */
export const gallery: SelfClosingHandler = ({ named }, frontMatter) => {
	const images = frontMatter[named.id ?? "gallery"];
	if (!Array.isArray(images)) return undefined;
	const figures = images.filter(isRecord).flatMap((image) => figure({ positional: [], named: texts(image) }) ?? []);
	return [...figures, named.caption].filter(Boolean).join("\n\n");
};

/** Keeps the strings. `url` is the image in full size, to which the smaller one links. */
function texts({ url, title, ...image }: Record<string, unknown>): Record<string, string> {
	const entries = Object.entries({ link: url, caption: title, ...image });
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/**
 * Returns the probable content in the arguments of an unknown shortcode: an image, a title, text or a link. Returns an empty string if
 * there is none.
 */
export function fallbackContent({ positional, named }: Arguments): string {
	const values = (names: readonly string[]) => names.flatMap((name) => named[name] || []);
	const words = (names: readonly string[]) =>
		names.flatMap((name) => (hasWords(name, named[name] ?? "") ? (named[name] ?? []) : []));
	const src = values(CONTENT_PROPS.images).find((value) => IMAGE_URL.test(value));
	if (src) return figure({ positional: [], named: { ...named, src } }) ?? "";
	const [title] = words(CONTENT_PROPS.titles);
	const url = [...values(CONTENT_PROPS.links), ...positional].find((value) => URL_OR_PATH.test(value));
	// A single word is probably an option, unless it is the label of a link.
	const phrases = positional.filter((value) => value !== url && (url || /\S\s+\S/.test(value)));
	const texts = [...words(CONTENT_PROPS.texts), ...phrases].map((value) => value.replace(/\s+/g, " ").trim());
	if (url) return [link(url, title ?? texts.shift()), ...texts].join(" ");
	return [...(title ? [`**${title.trim()}**`] : []), ...texts].join(" ");
}

export function openTag(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === undefined) return [];
		return [value === true ? ` ${key}` : ` ${key}="${escapeHtml(value).replace(/\s+/g, " ")}"`];
	});
	return `<${name}${written.join("")}>`;
}

export function element(name: string, attributes: Attributes, content = ""): string {
	return `${openTag(name, attributes)}${content}</${name}>`;
}

/** Returns a link; its label defaults to the shortened URL. */
export function link(url: string, label?: string): string {
	return element("a", { href: url }, escapeHtml(label || linkLabel(url)));
}
