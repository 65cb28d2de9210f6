import { isRecord } from "@/lib/utils/is-record";
import type { SelfClosingHandler } from "./embeds";
import { figure } from "./figures";

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
