import { formatBytes } from "@/lib/utils/format-bytes";

/** An image file, measured. */
interface MeasuredImage {
	bytes: number;
	width: number;
	height: number;
	/** Whether the engine makes smaller versions of it. */
	isResized: boolean;
}

/** The size of a file above which it slows down who downloads the repository, and the reader if it is sent as it is. */
const MAX_BYTES = 1_000_000;
/** Pixels of the widest image that any screen gets. */
const MAX_WIDTH = 3840;
/** How many times wider than it is shown an image may be: twice what the densest usual screens have pixels for. */
const MAX_RATIO = 4;
/** Pixels up to which no image is too wide, however small it is shown. */
const SMALL_WIDTH = 1000;

/**
 * Tells in what respect an image is larger than any page shows it; `undefined` if it isn't. `shownWidth` is the width in pixels of the
 * image on pages, if they state one.
 */
export function describeExcess(
	{ bytes, width, height, isResized }: MeasuredImage,
	shownWidth?: number,
): string | undefined {
	const size = `${formatBytes(bytes)}, ${width} × ${height} pixels`;
	const download = isResized ? "" : "; readers download all of it";
	if (width > MAX_WIDTH && isResized) return `${size}; no page shows more than ${MAX_WIDTH} pixels in width`;
	if (shownWidth !== undefined && width > SMALL_WIDTH && width > MAX_RATIO * shownWidth) {
		return `${size}, but shown with a width of ${Math.round(shownWidth)} pixels${download}`;
	}
	return bytes > MAX_BYTES ? size + download : undefined;
}
