import { CONTENT_PROPS, hasWords, IMAGE_URL, linkLabel } from "@/lib/markdown/readable-content";
import { escapeHtml } from "@/lib/utils/html";

/** The arguments of a tag, as they are written. The names of `named` are in lower case. */
export interface Arguments {
	positional: string[];
	named: Record<string, string>;
}

const ARGUMENT =
	/([\w-]+)(?:\s*=\s*|\s?:(?=\s|["'])\s*)(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,"'`]+))|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,]+)/g;

/** Parses arguments such as `"a b" key="c" d`, with or without commas between them. */
export function parseArguments(source: string): Arguments {
	const positional: string[] = [];
	const named = new Map<string, string>();
	for (const [, key, ...values] of source.matchAll(ARGUMENT)) {
		const value = (values.find((candidate) => candidate !== undefined) ?? "").replace(/\\(["'\\])/g, "$1");
		if (key === undefined) positional.push(value);
		else named.set(key.toLowerCase(), value);
	}
	return { positional, named: Object.fromEntries(named) };
}

const URL_OR_PATH = /^(?:https?:\/)?\/\S+$/;

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

/** Returns the URL of a file in `static/` or `public/` for its path; other paths as they are. */
function rootPath(path: string | undefined): string | undefined {
	return path && /^[\w@][^:]*$/.test(path) ? `/${path}` : path;
}

/** `true` writes an attribute without a value; `undefined` omits it. */
type Attributes = Record<string, string | true | undefined>;

function openTag(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === undefined) return [];
		return [value === true ? ` ${key}` : ` ${key}="${escapeHtml(value).replace(/\s+/g, " ")}"`];
	});
	return `<${name}${written.join("")}>`;
}

/** Returns an element of HTML; its attributes are escaped, its content is HTML. */
export function element(name: string, attributes: Attributes, content = ""): string {
	return `${openTag(name, attributes)}${content}</${name}>`;
}

/** Returns a link; its label defaults to the shortened URL. */
function link(url: string, label?: string): string {
	return element("a", { href: url }, escapeHtml(label || linkLabel(url)));
}
