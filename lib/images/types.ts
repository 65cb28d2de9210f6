import { z } from "zod";
import type { Rule } from "@/lib/utils/diagnostics";

/** What is read from the bytes of an image file. */
export const imageMetadataSchema = z.strictObject({
	/** The format as sharp names it, whatever the file is called. */
	format: z.string(),
	/** Pixels, after any EXIF rotation. */
	width: z.number(),
	height: z.number(),
	/** True for formats that are served as they are: SVG and animations. */
	asIs: z.boolean(),
	/** The mean colour of an image without transparent pixels, such as `#7ab`. */
	color: z.string().optional(),
});

export type ImageMetadata = z.output<typeof imageMetadataSchema>;

const IMAGE_RULES = [
	"image-missing",
	"image-unreadable",
	"image-too-large",
	"image-misnamed",
] as const satisfies Rule[];

/** Why no page may show an image file, with what to do about it. */
export const imageIssueSchema = z.strictObject({
	rule: z.enum(IMAGE_RULES),
	/** Continues after the file's name, such as `is cut short. Save it again.` */
	message: z.string(),
});

export type ImageIssue = z.output<typeof imageIssueSchema>;

/** An image file of the content, measured. */
export interface LocalImage extends ImageMetadata {
	/** The path at which the file stays, such as `/img/a.png`: for other sites. */
	path: string;
	/** The URL that pages use: it changes with the file, so that browsers may keep it. */
	src: string;
	/** A hash of what readers get of the file. */
	hash: string;
}
