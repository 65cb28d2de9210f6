import type { ReactNode } from "react";
import { passedAttributes } from "@/components/mdx/image-attributes";
import type { Place } from "@/components/mdx/image-places";
import { drawImage } from "@/components/mdx/image-props";
import { Picture } from "@/components/mdx/picture";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";

export interface ImageProps {
	src?: string;
	alt?: string;
	title?: string;
	/** Pixels on the page; HTML's text form is understood. */
	width?: number | string;
	height?: number | string;
	caption?: ReactNode;
	/** The first image of a page is fetched at once. */
	priority?: boolean;
	/** Stands in a link or a button, and can't be a link as well. */
	inLink?: boolean;
	/** Stands in the author's own `<picture>`, whose sources decide. */
	inPicture?: boolean;
	/** The author's own choice of files and sizes stands for ours. */
	srcSet?: string;
	/** HTML's name, which MDX leaves as it is. */
	srcset?: string;
	sizes?: string;
	place?: Place;
	/** Further attributes of the `<img>`. */
	[attribute: string]: unknown;
}

/** An image that knows its size and loads when it is near; a missing file shows the words that stand for it. */
export async function Image({ src, alt, title, caption, place = "text", words, ...options }: ImageProps & Speaking) {
	const { width, height, priority, inPicture, inLink, sizes, srcset, srcSet = srcset, ...others } = options;
	const size = { width: pixels(width), height: pixels(height) };
	const isNamed = typeof src === "string" && src !== "";
	const drawn = isNamed && (await drawImage(src, { place, priority, sizes, srcSet, ...size }));
	const text = textOf(alt);
	const name = text || words.body.image;
	const image = drawn ? (
		<Picture {...(inPicture ? { img: drawn.img } : drawn)} alt={text} more={{ ...passedAttributes(others), title }} />
	) : (
		<span className="missing-image" role="img" aria-label={name}>
			{text}
		</span>
	);
	const large = drawn && !inPicture && !inLink ? drawn.large : undefined;
	const shown = large ? (
		<a className="enlarge" href={large} aria-label={text ? undefined : name}>
			{image}
		</a>
	) : (
		image
	);
	if (!caption) return shown;
	return (
		<figure>
			{shown}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

/** A number of pixels; `50%` and the like are left to the layout. */
export function pixels(length: number | string | undefined): number | undefined {
	const number = Number(String(length ?? "").replace(/px$/, ""));
	return number > 0 ? number : undefined;
}
