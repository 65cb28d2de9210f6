import { describeExcess } from "./excess";
import { inspectImage, UnusableImage } from "./inspect";
import { sanitizeSvgBytes, UnreadableSvg } from "./sanitize-svg";

/** What is known of an image that is about to be added to the blog. */
export interface NewImage {
	/** As sharp names it, found by the file's bytes. */
	format: string;
	/** Pixels. */
	width: number;
	height: number;
	/** In which respect it is larger than any page shows it. */
	excess: string | undefined;
}

/** Reads an image that is about to be added to the blog; returns a sentence about the problem if it can't be used. */
export async function readNewImage(bytes: Buffer): Promise<NewImage | { problem: string }> {
	try {
		const { format, width, height, asIs } = await inspectImage(bytes);
		if (format === "svg") sanitizeSvgBytes(bytes);
		return { format, width, height, excess: describeExcess({ bytes: bytes.length, width, height, isResized: !asIs }) };
	} catch (error) {
		if (error instanceof UnusableImage) return { problem: `The file ${error.message}` };
		if (error instanceof UnreadableSvg) return { problem: `The SVG can't be used: ${error.message}.` };
		throw error;
	}
}
