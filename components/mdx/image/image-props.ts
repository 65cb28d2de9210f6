import { getImageProps } from "next/image";
import type { ComponentProps } from "react";
import { getFileWidths, getSizes, type ImageSlot, isCropped, slotWidth } from "@/components/mdx/image/layout-widths";
import type { WithImages } from "@/components/mdx/types";
import type { Site } from "@/lib/config/site";
import { type ImageLibrary, isLocal, type LocalImage } from "@/lib/content/images/image-library";
import { WIDTHS } from "@/lib/content/images/srcset-widths";
import { variantUrl } from "@/lib/content/images/urls";
import type { Post } from "@/lib/content/types";

/** The factor from which on an image is worth enlarging. */
const MIN_ENLARGEMENT = 1.25;

type Encoding = WithImages["images"]["encoding"];

export interface ImageOptions {
	slot: ImageSlot;
	/** Whether the image loads with high priority, as the first of a page. */
	priority?: boolean | undefined;
	/** In CSS pixels, if the author wants another size than that of the file. */
	width?: number | undefined;
	height?: number | undefined;
	sizes?: string | undefined;
	/** The author's own `srcset`, which replaces the generated one. */
	srcSet?: string | undefined;
}

export interface PreparedImage {
	img: ComponentProps<"img">;
	/** The `srcset` of its AVIF files, in an export. */
	avif?: string | undefined;
	/** The average color, shown while the image loads. */
	color?: string | undefined;
	/** The URL of a larger file, if the slot shows the image much smaller than it is. */
	large?: string | undefined;
}

interface Sources {
	srcSet: string;
	src: string;
	/** The `srcset` of the AVIF files. The optimizer of the development server chooses the format itself. */
	avif?: string;
}

/** Returns `undefined` for a local file that doesn't exist. */
export async function prepareImage(
	images: WithImages["images"],
	src: string,
	options: ImageOptions,
): Promise<PreparedImage | undefined> {
	const loading = {
		loading: options.priority ? "eager" : "lazy",
		fetchPriority: options.priority ? "high" : undefined,
	} as const;
	const authored = { sizes: options.sizes, srcSet: options.srcSet };
	if (!isLocal(src)) return { img: { ...loading, width: options.width, height: options.height, ...authored, src } };
	const image = await images.get(src);
	if (!image) return undefined;
	const size = shownSize(image, options);
	const large = getLargeUrl(image, size.width, options.slot, images);
	if (image.asIs || authored.srcSet || images.encoding === "originals")
		return { img: { ...loading, ...authored, src: image.src, ...size }, large };
	// A portrait is so small that it loads too fast for a placeholder.
	const color = options.slot === "portrait" ? undefined : image.color;
	const widths = getFileWidths(options.slot, image, size.width, images.textWidth);
	const ratio = image.width / image.height;
	const sizes = options.sizes ?? getSizes(options.slot, { width: size.width, ratio }, images.textWidth);
	const { avif, ...sources } = imageSources(image.src, widths, images.encoding);
	return { img: { ...loading, sizes, ...sources, ...size }, avif, color, large };
}

function getLargeUrl(
	image: LocalImage,
	displayWidth: number,
	slot: ImageSlot,
	{ encoding, textWidth }: WithImages["images"],
): string | undefined {
	const shownWidth = Math.min(displayWidth, slotWidth(slot, textWidth));
	if (isCropped(slot) || image.width < MIN_ENLARGEMENT * shownWidth) return undefined;
	const maxWidth = WIDTHS.at(-1) ?? 0;
	return image.asIs || encoding === "originals"
		? image.src
		: getSourceUrl(image.src, WIDTHS.find((width) => width >= image.width) ?? maxWidth, encoding);
}

export function shownSize(
	image: Pick<LocalImage, "width" | "height">,
	{ width, height }: Pick<ImageOptions, "width" | "height">,
): { width: number; height: number } {
	if (width && height) return { width, height };
	const scale = width ? width / image.width : height ? height / image.height : 1;
	return { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
}

function imageSources(src: string, widths: readonly number[], encoding: Encoding): Sources {
	if (encoding === "optimizer") return createSources(widths, (width) => getSourceUrl(src, width, encoding));
	// The supported browsers know AVIF; for others, every second width is enough.
	const fallbackWidths = widths.filter((_, index) => index % 2 === 0 || index === widths.length - 1);
	return {
		...createSources(fallbackWidths, (width) => getSourceUrl(src, width, encoding)),
		avif: createSources(widths, (width) => variantUrl(src, width, "avif")).srcSet,
	};
}

/** Returns the URL of a local image in a format that every browser supports. */
function getSourceUrl(src: string, width: number, encoding: Encoding): string {
	return encoding === "files" ? variantUrl(src, width, "webp") : optimizerUrl(src, width);
}

function createSources(widths: readonly number[], getUrl: (width: number) => string): Sources {
	const srcSet = widths.map((width) => `${getUrl(width)} ${width}w`).join(", ");
	return { srcSet, src: getUrl(widths.at(-1) ?? 0) };
}

/** Returns the URL at which the optimizer of Next.js or of the platform serves a local image in one of the configured widths. */
function optimizerUrl(src: string, width: number): string {
	// `sizes` makes Next offer every configured width.
	const { props } = getImageProps({ src, alt: "", width, height: width, sizes: "1px" });
	const candidate = props.srcSet?.split(", ").find((source) => source.endsWith(` ${width}w`));
	return candidate?.slice(0, candidate.lastIndexOf(" ")) ?? props.src;
}

/**
 * Returns the images of a blog for its pages, whose columns have the width of the settings: those that the body of a post shows, or those of
 * layouts and of front matter, whose images are checked when it is read.
 */
export function pageImages(
	blog: { images: ImageLibrary; postImage(post: Post, src: string): Promise<LocalImage | undefined> },
	{ width }: Pick<Site, "width">,
	post?: Post,
): WithImages["images"] {
	const get = (src: string) => (post ? blog.postImage(post, src) : blog.images.get(src));
	return { get, encoding: blog.images.encoding, textWidth: width };
}
