import { optimizerUrl } from "@/components/mdx/image/optimizer";
import { variantUrl } from "@/lib/images/urls";
import { isExport } from "@/lib/utils/environment";

interface Sources {
	srcSet: string;
	src: string;
	/** The same image as AVIF, where no server chooses the format. */
	avif?: string;
}

/** Where a browser finds a local image in some widths: on a server they are made on demand, in an export they lie ready. */
export function imageSources(src: string, widths: readonly number[]): Sources {
	if (!isExport) return candidates(widths, (width) => getSourceUrl(src, width));
	// All browsers that the styles are made for know AVIF; for the others every other width is enough.
	const fewer = widths.filter((_, index) => index % 2 === 0 || index === widths.length - 1);
	return {
		...candidates(fewer, (width) => getSourceUrl(src, width)),
		avif: candidates(widths, (width) => variantUrl(src, width, "avif")).srcSet,
	};
}

/** The address of a local image in one width, in a format that every browser knows. */
export function getSourceUrl(src: string, width: number): string {
	return isExport ? variantUrl(src, width, "webp") : optimizerUrl(src, width);
}

function candidates(widths: readonly number[], address: (width: number) => string): Sources {
	const srcSet = widths.map((width) => `${address(width)} ${width}w`).join(", ");
	return { srcSet, src: address(widths.at(-1) ?? 0) };
}
