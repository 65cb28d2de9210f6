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

/** Tells in what respect an image is larger than any page shows it; `undefined` if it isn't. */
export function describeExcess({ bytes, width, height, isResized }: MeasuredImage): string | undefined {
	const size = `${formatBytes(bytes)}, ${width} × ${height} pixels`;
	if (width > MAX_WIDTH && isResized) return `${size}; no page shows more than ${MAX_WIDTH} pixels in width`;
	if (bytes > MAX_BYTES) return isResized ? size : `${size}; readers download all of it`;
	return undefined;
}
