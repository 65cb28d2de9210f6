import type { ReactNode } from "react";
import { pickImageAttributes } from "@/components/mdx/image/attributes";
import { prepareImage } from "@/components/mdx/image/image-props";
import type { ImageSlot } from "@/components/mdx/image/layout-widths";
import { Picture } from "@/components/mdx/image/picture";
import { nodeText } from "@/components/mdx/node-text";
import type { RenderContext } from "@/components/mdx/types";
import { parsePixels } from "@/lib/utils/html";

export interface ImageProps {
	src?: string;
	alt?: string;
	title?: string;
	/** CSS pixels, as a number or as text. */
	width?: number | string;
	height?: number | string;
	caption?: ReactNode;
	priority?: boolean;
	/** Whether the image is inside a link or a button, so that it can't be a link itself. */
	inLink?: boolean;
	/** Whether the image is inside the author's own `<picture>`, which has the sources. */
	inPicture?: boolean;
	/** The author's own `srcset` and `sizes`, which replace the generated ones. */
	srcSet?: string;
	/** The name of `srcSet` in HTML, which MDX keeps. */
	srcset?: string;
	sizes?: string;
	slot?: ImageSlot;
	[attribute: string]: unknown;
}

/** Renders an image with its size, which loads lazily; for a missing file, its alternative text. */
export async function Image({
	src,
	alt,
	title,
	caption,
	slot = "text",
	messages,
	images,
	...options
}: ImageProps & RenderContext) {
	const { width, height, priority, inPicture, inLink, sizes, srcset, srcSet = srcset, ...attributes } = options;
	const size = { width: parsePixels(width), height: parsePixels(height) };
	const hasSource = typeof src === "string" && src !== "";
	const prepared = hasSource && (await prepareImage(images, src, { slot, priority, sizes, srcSet, ...size }));
	const text = nodeText(alt);
	const name = text || messages.body.image;
	const image = prepared ? (
		<Picture
			{...(inPicture ? { img: prepared.img } : prepared)}
			alt={text}
			more={{ ...pickImageAttributes(attributes), title }}
		/>
	) : (
		<span className="missing-image" role="img" aria-label={name}>
			{text}
		</span>
	);
	const large = prepared && !inPicture && !inLink ? prepared.large : undefined;
	const content = large ? (
		<a className="enlarge" href={large} aria-label={text ? undefined : name}>
			{image}
		</a>
	) : (
		image
	);
	if (!caption) return content;
	return (
		<figure>
			{content}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}
