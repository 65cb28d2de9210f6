import { optimizerUrl } from "@/components/mdx/image/optimizer";
import type { WithImages } from "@/components/mdx/types";
import { variantUrl } from "@/lib/images/urls";

type Output = WithImages["images"]["output"];

interface Sources {
	srcSet: string;
	src: string;
	/** The `srcset` of the AVIF files, in an export. On a server, the optimizer chooses the format. */
	avif?: string;
}

/** Returns the sources of a local image in some widths: URLs of the optimizer on a server, of files in an export. */
export function imageSources(src: string, widths: readonly number[], output: Output): Sources {
	if (output === "server") return createSources(widths, (width) => getSourceUrl(src, width, output));
	// The supported browsers know AVIF; for others, every second width is enough.
	const fallbackWidths = widths.filter((_, index) => index % 2 === 0 || index === widths.length - 1);
	return {
		...createSources(fallbackWidths, (width) => getSourceUrl(src, width, output)),
		avif: createSources(widths, (width) => variantUrl(src, width, "avif")).srcSet,
	};
}

/** Returns the URL of a local image in a width, in a format that every browser knows. */
export function getSourceUrl(src: string, width: number, output: Output): string {
	return output === "export" ? variantUrl(src, width, "webp") : optimizerUrl(src, width);
}

function createSources(widths: readonly number[], getUrl: (width: number) => string): Sources {
	const srcSet = widths.map((width) => `${getUrl(width)} ${width}w`).join(", ");
	return { srcSet, src: getUrl(widths.at(-1) ?? 0) };
}
