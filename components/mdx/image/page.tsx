import type { ReactNode } from "react";
import { pickImageAttributes } from "@/components/mdx/image/attributes";
import { prepareImage } from "@/components/mdx/image/image-props";
import type { ImageSlot } from "@/components/mdx/image/layout-widths";
import { Picture } from "@/components/mdx/image/picture";
import { nodeText } from "@/components/mdx/node-text";
import type { WithMessages } from "@/components/mdx/with-messages";

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
	slot?: ImageSlot;
	/** Further attributes of the `<img>`. */
	[attribute: string]: unknown;
}

/** An image that knows its size and loads when it is near; a missing file shows the words that stand for it. */
export async function Image({
	src,
	alt,
	title,
	caption,
	slot = "text",
	messages,
	...options
}: ImageProps & WithMessages) {
	const { width, height, priority, inPicture, inLink, sizes, srcset, srcSet = srcset, ...others } = options;
	const size = { width: parsePixels(width), height: parsePixels(height) };
	const isNamed = typeof src === "string" && src !== "";
	const drawn = isNamed && (await prepareImage(src, { slot, priority, sizes, srcSet, ...size }));
	const text = nodeText(alt);
	const name = text || messages.body.image;
	const image = drawn ? (
		<Picture
			{...(inPicture ? { img: drawn.img } : drawn)}
			alt={text}
			more={{ ...pickImageAttributes(others), title }}
		/>
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
export function parsePixels(length: number | string | undefined): number | undefined {
	const number = Number(String(length ?? "").replace(/px$/, ""));
	return number > 0 ? number : undefined;
}
