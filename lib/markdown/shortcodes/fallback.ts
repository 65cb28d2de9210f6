import type { Arguments } from "./arguments";
import { figure } from "./figures";
import { link } from "./html";

/** Names of arguments that hold a heading. */
const TITLES = ["title", "heading", "header", "label", "question", "name"];
/** Names of arguments that hold text. */
const TEXTS = [
	"subtitle",
	"text",
	"content",
	"body",
	"message",
	"description",
	"summary",
	"quote",
	"answer",
	"caption",
	"author",
	"cite",
	"source",
];
const IMAGES = ["src", "image", "img", "image_path", "path", "url"];
const LINKS = ["href", "link", "url"];
const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i;

/**
 * Returns what the arguments of an unknown shortcode show in all likelihood: an image, a title, text or a link. Returns an
 * empty text if they hold no words.
 */
export function fallbackContent({ positional, named }: Arguments): string {
	const src = IMAGES.map((name) => named[name]).find((value) => value && IMAGE_FILE.test(value));
	if (src) return figure({ positional: [], named: { ...named, src } }) ?? "";
	const title = TITLES.map((name) => named[name]).find(Boolean);
	const url = LINKS.map((name) => named[name]).find((value) => value && /^(?:https?:\/)?\/\S+$/.test(value));
	const texts = TEXTS.flatMap((name) => named[name] || []);
	const sentences = positional.filter((value) => /\S\s+\S/.test(value));
	const words = [...texts, ...sentences].map((value) => value.replace(/\s+/g, " ").trim());
	if (url) return [link(url, title ?? words.shift()), ...words].join(" ");
	return [...(title ? [`**${title.trim()}**`] : []), ...words].join(" ");
}
