import { describeExcess } from "./excess";
import { extensionFor } from "./formats";
import { inspectImage, UnusableImage } from "./inspect";
import { sanitizeSvgBytes, UnreadableSvg } from "./sanitize-svg";

/** What is known of an image that is about to be added to the blog. */
export interface NewImage {
	/** The extension of its file, without the dot. */
	extension: string;
	/** Pixels. */
	width: number;
	height: number;
	/** In which respect it is larger than any page shows it. */
	excess: string | undefined;
}

/** Reads an image that is about to be added to the blog. `fileName` may have no extension, or another one. Returns a sentence about the problem if it can't be used. */
export async function readNewImage(bytes: Buffer, fileName: string): Promise<NewImage | { problem: string }> {
	try {
		const { format, width, height, asIs } = await inspectImage(bytes);
		if (format === "svg") sanitizeSvgBytes(bytes);
		const excess = describeExcess({ bytes: bytes.length, width, height, isResized: !asIs });
		return { extension: extensionFor(fileName, format), width, height, excess };
	} catch (error) {
		if (error instanceof UnusableImage) return { problem: `The file ${error.message}` };
		if (error instanceof UnreadableSvg) return { problem: `The SVG can't be used: ${error.message}.` };
		throw error;
	}
}
