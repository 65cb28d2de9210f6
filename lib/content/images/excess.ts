import { formatBytes } from "@/lib/utils/text";

interface MeasuredImage {
	bytes: number;
	width: number;
	height: number;
	/** Whether the engine makes smaller versions of it. */
	isResized: boolean;
}

/** Bytes above which a file slows down the download of the repository, and the page if it is served as it is. */
const MAX_BYTES = 1_000_000;
/** Pixels in width of the largest image that any screen gets. */
const MAX_WIDTH = 3840;
/** Times the shown width: twice the pixels of the densest usual screens. */
const MAX_RATIO = 4;
/** Pixels in width up to which no image is too wide, however small it is shown. */
const SMALL_WIDTH = 1000;

/**
 * Describes in which respect an image is larger than any page shows it; `undefined` if it isn't. `shownWidth` is in pixels, if pages state
 * one.
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
