import { z } from "zod";
import type { Rule } from "@/lib/utils/diagnostics";

export const imageMetadataSchema = z.strictObject({
	/** The format as sharp names it, whatever the file's extension. */
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

export const imageIssueSchema = z.strictObject({
	rule: z.enum(IMAGE_RULES),
	/** Continues after the file's name, such as `is cut short. Save it again.` */
	message: z.string(),
});

export type ImageIssue = z.output<typeof imageIssueSchema>;

export interface LocalImage extends ImageMetadata {
	/** The path at which the file stays, such as `/img/a.png`: for other sites. */
	path: string;
	/** The URL on pages, which changes with the file, so that browsers may keep it. */
	src: string;
	/** The hash of the file as readers get it. */
	hash: string;
}
