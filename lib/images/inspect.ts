import sharp, { type Sharp } from "sharp";
import { isAnimatedPng } from "./animated-png";
import type { ImageIssue, ImageMetadata } from "./types";

/**
 * Pixels of the largest image that is decoded, or shown. It is about what the best cameras take (12,000 by 8,000), three
 * times what fills an 8K screen, and 400 MB in the memory of a browser or server; a file that claims more is a mistake or a trap.
 */
export const MAX_PIXELS = 100_000_000;

/** A file that calls itself an image and can't be shown as one. */
export class UnusableImage extends Error implements ImageIssue {
	constructor(
		readonly rule: ImageIssue["rule"],
		message: string,
	) {
		super(message);
	}
}

/** Measures an image and reads it to its end, so that a file that is cut short is known; throws {@link UnusableImage}. */
export async function inspectImage(bytes: Buffer): Promise<ImageMetadata> {
	if (bytes.length === 0) throw unreadable("is empty", "Save it again.");
	try {
		return await read(bytes);
	} catch (error) {
		throw error instanceof UnusableImage
			? error
			: unreadable(`can't be read as an image: ${reasonOf(bytes, error)}`, adviceFor(bytes));
	}
}

async function read(bytes: Buffer): Promise<ImageMetadata> {
	const options = { failOn: "error", limitInputPixels: false } as const;
	const { autoOrient, format, compression, pages = 1, hasAlpha } = await sharp(bytes, options).metadata();
	const { width, height } = autoOrient;
	const isVector = format === "svg";
	if (!isVector && width * height > MAX_PIXELS) {
		const size = `${width} by ${height} pixels`;
		throw new UnusableImage(
			"image-too-large",
			`says it has ${size}. Save it with ${MAX_PIXELS / 1e6} million at most.`,
		);
	}
	const facts = { format: compression === "av1" ? "avif" : format, width, height };
	if (isVector) return { ...facts, asIs: true };
	if (pages > 1 || isAnimatedPng(bytes)) {
		await sharp(bytes, { ...options, page: pages - 1 }).stats();
		return { ...facts, asIs: true };
	}
	const isOpaque = !hasAlpha || (await sharp(bytes, options).stats()).isOpaque;
	const color = await meanColour(sharp(bytes, options));
	return { ...facts, asIs: false, ...(isOpaque && { color }) };
}

/** The mean color as three hexadecimal digits, which is near enough for the moment before the image is there. */
async function meanColour(image: Sharp): Promise<string> {
	const pixel = await image.removeAlpha().toColourspace("srgb").resize(1, 1, { fit: "fill" }).raw().toBuffer();
	const [red = 0, green = red, blue = red] = pixel;
	const digits = [red, green, blue].map((value) => Math.round(value / 17).toString(16));
	return `#${digits.join("")}`;
}

function unreadable(what: string, advice: string): UnusableImage {
	return new UnusableImage("image-unreadable", `${what}. ${advice}`);
}

/** Photographs of telephones: https://nokiatech.github.io/heif/technical.html */
function isHeic(bytes: Buffer): boolean {
	return /^ftyp(?:hei[cmsx]|hev[cmsx])/.test(bytes.toString("latin1", 4, 12));
}

function adviceFor(bytes: Buffer): string {
	return isHeic(bytes) ? "Save it as JPEG." : "Save it again.";
}

/** What sharp says, in the words of someone who edits a blog where that is possible. */
function reasonOf(bytes: Buffer, error: unknown): string {
	if (isHeic(bytes)) return "it is a HEIC photograph, which few browsers know";
	const start = bytes.toString("latin1", 0, 200).trimStart().toLowerCase();
	if (/^<(!doctype html|html|head|body)\b/.test(start)) return "it is a page of HTML";
	if (/unsupported image format/i.test(String(error))) return "its format is unknown";
	// The loader's own words help few, and may be those of another image that is read at the same time.
	return "it is cut short or damaged";
}
