import type { ComponentProps } from "react";
import { getSizes, type ImageSlot, SLOTS, slotWidth } from "@/components/mdx/image/layout-widths";
import { getSourceUrl, imageSources } from "@/components/mdx/image/sources";
import { getImage, isLocal } from "@/lib/images/images";
import type { LocalImage } from "@/lib/images/types";
import { SMALL_WIDTHS, WIDTHS } from "@/lib/images/widths";

export interface ImageOptions {
	slot: ImageSlot;
	/** First on the page: fetched at once. */
	priority?: boolean;
	/** Shown width and height in pixels, where the author wants another than the file's. */
	width?: number;
	height?: number;
	sizes?: string;
	/** The author's own choice of files; none is made then. */
	srcSet?: string;
}

/** What draws an image: the attributes of its `<img>`, and more where there is more to it. */
export interface PreparedImage {
	img: ComponentProps<"img">;
	/** The same widths as AVIF, where no server chooses the format. */
	avif?: string;
	/** What stands in its slot until it is there. */
	color?: string;
	/** The address of a larger form, where the slot shows an image much smaller than it is. */
	large?: string;
}

/** How much larger than it is shown an image has to be to be worth a closer look. */
const LARGER = 1.25;

/** What draws a local or remote image; undefined for a local file that isn't there. */
export async function prepareImage(src: string, options: ImageOptions): Promise<PreparedImage | undefined> {
	const loading = {
		loading: options.priority ? "eager" : "lazy",
		fetchPriority: options.priority ? "high" : undefined,
	} as const;
	const own = { sizes: options.sizes, srcSet: options.srcSet };
	if (!isLocal(src)) return { img: { ...loading, width: options.width, height: options.height, ...own, src } };
	const image = await getImage(src);
	if (!image) return undefined;
	const shown = shownSize(image, options);
	const large = largeForm(image, shown.width, options.slot);
	if (image.asIs || own.srcSet) return { img: { ...loading, ...own, src: image.src, ...shown }, large };
	// A portrait is too small, and there too soon, for a color in its slot.
	const color = options.slot === "portrait" ? undefined : image.color;
	const widths = widthsFor(image, shown.width, options.slot);
	const sizes = options.sizes ?? getSizes(options.slot, { width: shown.width, ratio: image.width / image.height });
	const { avif, ...sources } = imageSources(image.src, widths);
	return { img: { ...loading, sizes, ...sources, ...shown }, avif, color, large };
}

function largeForm(image: LocalImage, shown: number, slot: ImageSlot): string | undefined {
	const isCut = "ratio" in SLOTS[slot];
	if (isCut || image.width < LARGER * Math.min(shown, slotWidth(slot))) return undefined;
	const most = WIDTHS.at(-1) ?? 0;
	return image.asIs ? image.src : getSourceUrl(image.src, WIDTHS.find((width) => width >= image.width) ?? most);
}

/** The size of an image on a page: its own, or what the author wants, in proportion. */
export function shownSize(
	image: Pick<LocalImage, "width" | "height">,
	{ width, height }: Pick<ImageOptions, "width" | "height">,
): { width: number; height: number } {
	if (width && height) return { width, height };
	const scale = width ? width / image.width : height ? height / image.height : 1;
	return { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
}

/** The widths that a slot and the file can fill. */
function widthsFor(image: LocalImage, shown: number, slot: ImageSlot): number[] {
	const most = Math.min(image.width, SLOTS[slot].most, ...(slot === "text" ? [shown * 2] : []));
	const all = slot === "portrait" ? SMALL_WIDTHS : WIDTHS;
	const enough = all.findIndex((width) => width >= most);
	return enough < 0 ? all : all.slice(0, enough + 1);
}
