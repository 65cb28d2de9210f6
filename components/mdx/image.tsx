import type { ReactNode } from "react";
import { imageProps, type Place } from "@/components/mdx/image-props";

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
	sizes?: string;
	place?: Place;
}

/** An image that knows its size and loads when it is near; a missing file shows the words that stand for it. */
export async function Image({ src, alt = "", title, caption, place = "text", ...options }: ImageProps) {
	const { width, height, priority, sizes } = options;
	const props =
		src && (await imageProps(src, { place, priority, sizes, width: pixels(width), height: pixels(height) }));
	const image = props ? (
		<img {...props} alt={alt} title={title} />
	) : (
		<span className="missing-image" role="img" aria-label={alt || "Image"}>
			{alt}
		</span>
	);
	if (!caption) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

/** A number of pixels; `50%` and the like are left to the layout. */
function pixels(length: number | string | undefined): number | undefined {
	const number = Number(String(length ?? "").replace(/px$/, ""));
	return number > 0 ? number : undefined;
}
