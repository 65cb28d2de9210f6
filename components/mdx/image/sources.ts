import { optimizerUrl } from "@/components/mdx/image/optimizer";
import type { WithImages } from "@/components/mdx/types";
import { variantUrl } from "@/lib/images/urls";

type Encoding = WithImages["images"]["encoding"];

interface Sources {
	srcSet: string;
	src: string;
	/** The `srcset` of the AVIF files. The optimizer of the development server chooses the format itself. */
	avif?: string;
}

export function imageSources(src: string, widths: readonly number[], encoding: Encoding): Sources {
	if (encoding === "optimizer") return createSources(widths, (width) => getSourceUrl(src, width, encoding));
	// The supported browsers know AVIF; for others, every second width is enough.
	const fallbackWidths = widths.filter((_, index) => index % 2 === 0 || index === widths.length - 1);
	return {
		...createSources(fallbackWidths, (width) => getSourceUrl(src, width, encoding)),
		avif: createSources(widths, (width) => variantUrl(src, width, "avif")).srcSet,
	};
}

/** Returns the URL of a local image in a format that every browser supports. */
export function getSourceUrl(src: string, width: number, encoding: Encoding): string {
	return encoding === "files" ? variantUrl(src, width, "webp") : optimizerUrl(src, width);
}

function createSources(widths: readonly number[], getUrl: (width: number) => string): Sources {
	const srcSet = widths.map((width) => `${getUrl(width)} ${width}w`).join(", ");
	return { srcSet, src: getUrl(widths.at(-1) ?? 0) };
}
