import { z } from "zod";

/** The `viewBox` and content of an SVG. */
const logoSchema = z.strictObject({
	viewBox: z.string(),
	content: z.string(),
	/** The color of parts that have none of their own. */
	color: z.enum(["accent", "ink"]),
});
export type OgImageLogo = z.output<typeof logoSchema>;

/** Colors as `#rrggbb`. */
const colorsSchema = z.strictObject({ paper: z.string(), ink: z.string(), muted: z.string(), accent: z.string() });
export type OgImageColors = z.output<typeof colorsSchema>;

const portraitSchema = z.strictObject({
	/** Relative to the content folder. */
	file: z.string(),
	/** The hash of the published file. */
	hash: z.string(),
});
export type Portrait = z.output<typeof portraitSchema>;

export const ogImageSchema = z.strictObject({
	/** The authors, or the kind of list. */
	above: z.array(z.string()),
	title: z.string(),
	/** The tags or a description, or the number of posts. */
	below: z.array(z.string()),
	footer: z.array(z.string()),
	/** The language of the title (BCP 47). */
	language: z.string(),
	portrait: portraitSchema.optional(),
	colors: colorsSchema.optional(),
	/** The owner's logo in place of the built-in one, if it is a drawing; `null` for none. */
	logo: logoSchema.nullable().optional(),
});
export type OgImage = z.output<typeof ogImageSchema>;

/** Pixels: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const OG_IMAGE_WIDTH = 1200;
export const OG_IMAGE_HEIGHT = 630;
