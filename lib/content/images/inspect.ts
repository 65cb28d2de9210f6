import type { Sharp } from "sharp";
import { z } from "zod";
import type { RuleName } from "@/lib/diagnostics/rules";
import { loadSharp } from "./load-sharp";

/**
 * Pixels of the largest image that is decoded, or shown. It is about the size of pictures of the best cameras (12,000 by 8,000), three
 * times an 8K screen, and 400 MB in the memory of a browser or server; a file that claims more is a mistake or an attack.
 */
export const MAX_PIXELS = 100_000_000;

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

const IMAGE_RULES = [
	"image-missing",
	"image-unreadable",
	"image-too-large",
	"image-misnamed",
] as const satisfies RuleName[];

export const imageMetadataSchema = z.strictObject({
	/** The format as sharp names it, whatever the file's extension. */
	format: z.string(),
	/** Pixels, after any EXIF rotation. */
	width: z.number(),
	height: z.number(),
	/** True for formats that are served as they are: SVG, icons and animations. */
	asIs: z.boolean(),
	/** The mean color of an image without transparent pixels, such as `#7ab`. */
	color: z.string().optional(),
	/** The alternative text or description that the file has in its metadata. */
	alt: z.string().optional(),
});

export type ImageMetadata = z.output<typeof imageMetadataSchema>;

export const imageIssueSchema = z.strictObject({
	rule: z.enum(IMAGE_RULES),
	/** Continues after the file's name, such as `is cut short. Save it again.` */
	message: z.string(),
});

export type ImageIssue = z.output<typeof imageIssueSchema>;

/** Thrown for a file with an image extension that can't be shown as an image. */
export class UnusableImage extends Error implements ImageIssue {
	constructor(
		readonly rule: ImageIssue["rule"],
		message: string,
	) {
		super(message);
	}
}

/** Measures an image and decodes it completely, so that a truncated file is noticed. Throws {@link UnusableImage}. */
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
	const icon = measureIcon(bytes);
	if (icon) return icon;
	const sharp = await loadSharp();
	const options = { failOn: "error", limitInputPixels: false } as const;
	const { autoOrient, format, compression, pages = 1, hasAlpha, xmp } = await sharp(bytes, options).metadata();
	const { width, height } = autoOrient;
	const isVector = format === "svg";
	if (!isVector && width * height > MAX_PIXELS) {
		const size = `${width} by ${height} pixels`;
		throw new UnusableImage(
			"image-too-large",
			`claims to have ${size}. Save it with at most ${MAX_PIXELS / 1e6} million pixels.`,
		);
	}
	const alt = xmp && findAlt(xmp.toString("utf8"));
	const measured = { format: compression === "av1" ? "avif" : format, width, height, ...(alt && { alt }) };
	if (isVector) return { ...measured, asIs: true };
	if (pages > 1 || isAnimatedPng(bytes)) {
		await meanColor(sharp(bytes, { ...options, page: pages - 1 }));
		return { ...measured, asIs: true };
	}
	if (hasAlpha && !(await isOpaque(sharp(bytes, options)))) return { ...measured, asIs: false };
	return { ...measured, asIs: false, color: await meanColor(sharp(bytes, options)) };
}

/** Measures the largest image of an icon, which sharp can't read: https://en.wikipedia.org/wiki/ICO_(file_format) */
function measureIcon(bytes: Buffer): ImageMetadata | undefined {
	if (bytes.length < 6 || bytes.readUInt32BE(0) !== 0x00000100) return undefined;
	const entries = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) =>
		bytes.subarray(6 + 16 * index, 22 + 16 * index),
	);
	const isCut = (entry: Buffer) => entry.length < 16 || entry.readUInt32LE(8) + entry.readUInt32LE(12) > bytes.length;
	if (entries.length === 0 || entries.some(isCut)) throw unreadable("is cut short", "Save it again.");
	const sizes = entries.map(([width, height]) => ({ width: width || 256, height: height || 256 }));
	const [largest] = sizes.sort((a, b) => b.width - a.width);
	return largest && { format: "ico", ...largest, asIs: true };
}

/** Finds the alternative text, or else the description: https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata */
function findAlt(xmp: string): string | undefined {
	for (const name of ["Iptc4xmpCore:AltTextAccessibility", "dc:description"]) {
		const [, content = ""] = new RegExp(`<${name}>(.{0,20000}?)</${name}>`, "s").exec(xmp) ?? [];
		const text = content
			.replace(/<[^<>]*>/g, " ")
			.trim()
			.replace(/\s+/g, " ");
		if (text !== "")
			return text.replace(/&(amp|lt|gt|quot|apos);/g, (entity, key: string) => XML_ENTITIES[key] ?? entity);
	}
	return undefined;
}

/** Finds the chunk of an animation, of which sharp doesn't tell: https://www.w3.org/TR/png-3/#acTL-chunk */
function isAnimatedPng(bytes: Buffer): boolean {
	if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return false;
	for (let start = PNG_SIGNATURE.length; start + 8 <= bytes.length; ) {
		const type = bytes.toString("latin1", start + 4, start + 8);
		// The chunk comes before the image data, or not at all.
		if (type === "acTL" || type === "IDAT") return type === "acTL";
		start += bytes.readUInt32BE(start) + 12;
	}
	return false;
}

/** Looks at the alpha channel alone: sharp's statistics tell it too, and take eight times as long for images that aren't opaque. */
async function isOpaque(image: Sharp): Promise<boolean> {
	const alpha = await image.extractChannel("alpha").raw().toBuffer();
	return alpha.every((value) => value === 255);
}

/** Returns three hexadecimal digits, a placeholder until the image has loaded. */
async function meanColor(image: Sharp): Promise<string> {
	const pixel = await image.removeAlpha().toColourspace("srgb").resize(1, 1, { fit: "fill" }).raw().toBuffer();
	const [red = 0, green = red, blue = red] = pixel;
	const digits = [red, green, blue].map((value) => Math.round(value / 17).toString(16));
	return `#${digits.join("")}`;
}

function reasonOf(bytes: Buffer, error: unknown): string {
	if (isHeic(bytes)) return "it is a HEIC photograph, which few browsers support";
	const start = bytes.toString("latin1", 0, 200).trimStart().toLowerCase();
	if (/^<(!doctype html|html|head|body)\b/.test(start)) return "it is an HTML page";
	if (/unsupported image format/i.test(String(error))) return "its format is unknown";
	// sharp's own message may be that of another image that is read at the same time.
	return "it is truncated or damaged";
}

function adviceFor(bytes: Buffer): string {
	return isHeic(bytes) ? "Save it as JPEG." : "Save it again.";
}

/** Recognises a HEIC photograph of a phone: https://nokiatech.github.io/heif/technical.html */
function isHeic(bytes: Buffer): boolean {
	return /^ftyp(?:hei[cmsx]|hev[cmsx])/.test(bytes.toString("latin1", 4, 12));
}

function unreadable(what: string, advice: string): UnusableImage {
	return new UnusableImage("image-unreadable", `${what}. ${advice}`);
}
