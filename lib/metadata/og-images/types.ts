import { z } from "zod";

/** A drawing: an SVG by its `viewBox` and content. */
const logoSchema = z.strictObject({
	viewBox: z.string(),
	content: z.string(),
	/** What it has the color of where it has none of its own. */
	color: z.enum(["accent", "ink"]),
});
export type OgImageLogo = z.output<typeof logoSchema>;

/** Colors as `#rrggbb`. */
const colorsSchema = z.strictObject({ paper: z.string(), ink: z.string(), muted: z.string(), accent: z.string() });
export type OgImageColors = z.output<typeof colorsSchema>;

/** The portrait of an author. */
const portraitSchema = z.strictObject({
	/** Relative to the content folder. */
	file: z.string(),
	/** A hash of the published file. */
	hash: z.string(),
});
export type Portrait = z.output<typeof portraitSchema>;

/** The content of an OG image, from top to bottom. */
export const ogImageSchema = z.strictObject({
	/** The authors, or the kind of list. */
	above: z.array(z.string()),
	title: z.string(),
	/** The tags or a description, or the number of posts. */
	below: z.array(z.string()),
	/** The title of the blog, and the date. */
	footer: z.array(z.string()),
	/** The language of the title (BCP 47). */
	language: z.string(),
	portrait: portraitSchema.optional(),
	/** The colors, if they aren't the default ones. */
	colors: colorsSchema.optional(),
	/** The drawing of the owner's logo in place of the built-in one; `null` for none, if the logo is no drawing. */
	logo: logoSchema.nullable().optional(),
});
export type OgImage = z.output<typeof ogImageSchema>;

/** The size of OG images in pixels: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const OG_IMAGE_WIDTH = 1200;
export const OG_IMAGE_HEIGHT = 630;
