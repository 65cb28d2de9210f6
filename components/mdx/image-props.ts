import { getImageProps } from "next/image";
import type { ComponentProps } from "react";
import { getImage, isLocal } from "@/lib/media/images";
import type { LocalImage } from "@/lib/media/types";

/** The places for images: `sizes` for the browser, and the pixels a sharp screen needs at most. */
const PLACES = {
	text: { sizes: "(min-width: 700px) 630px, 100vw", most: 1260 },
	wide: { sizes: "(min-width: 1100px) 1020px, 100vw", most: 2040 },
	featured: { sizes: "(min-width: 820px) 600px, 100vw", most: 1200 },
	card: { sizes: "(min-width: 1100px) 330px, (min-width: 640px) 50vw, 100vw", most: 800 },
	portrait: { sizes: "64px", most: 128 },
};

export type Place = keyof typeof PLACES;

interface Options {
	place: Place;
	/** First on the page: fetched at once. */
	priority?: boolean;
	/** Shown width and height in pixels, where the author wants another than the file's. */
	width?: number;
	height?: number;
	sizes?: string;
	/** The author's own choice of files; none is made then. */
	srcSet?: string;
}

/** The attributes of an `<img>` for a local or remote image; undefined for a local file that isn't there. */
export async function imageProps(src: string, options: Options): Promise<ComponentProps<"img"> | undefined> {
	const loading = {
		loading: options.priority ? "eager" : "lazy",
		decoding: "async",
		fetchPriority: options.priority ? "high" : undefined,
	} as const;
	const own = { sizes: options.sizes, srcSet: options.srcSet };
	if (!isLocal(src)) return { ...loading, width: options.width, height: options.height, ...own, src };
	const image = await getImage(src);
	if (!image) return undefined;
	const shown = shownSize(image, options);
	if (image.asIs || own.srcSet) return { ...loading, ...shown, ...own, src: image.src };
	return { ...loading, ...shown, ...sources(image, shown.width, options) };
}

function shownSize(image: LocalImage, { width, height }: Options): { width: number; height: number } {
	if (width && height) return { width, height };
	const scale = width ? width / image.width : height ? height / image.height : 1;
	return { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
}

/** Next offers every width up to 3840 pixels; kept are those that the place and the file can fill. */
function sources(image: LocalImage, width: number, options: Options) {
	const place = PLACES[options.place];
	const small = width * 2 <= place.most;
	const sizes = options.sizes ?? (small ? `(min-width: ${width}px) ${width}px, 100vw` : place.sizes);
	const { props } = getImageProps({ src: image.src, alt: "", width, height: image.height, sizes });
	const candidates = props.srcSet?.split(", ") ?? [];
	const enough = candidates.findIndex((c) => widthOf(c) >= Math.min(image.width, small ? width * 2 : place.most));
	const kept = enough < 0 ? candidates : candidates.slice(0, enough + 1);
	return { sizes, srcSet: kept.join(", ") || undefined, src: kept.at(-1)?.split(" ")[0] ?? props.src };
}

function widthOf(candidate: string): number {
	return Number.parseInt(candidate.slice(candidate.lastIndexOf(" ") + 1), 10);
}
