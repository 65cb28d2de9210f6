import { CONTENT_PROPS, hasWords, IMAGE_URL } from "@/lib/markdown/content-props";
import type { Arguments } from "./arguments";
import { figure } from "./figures";
import { link } from "./html";

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
