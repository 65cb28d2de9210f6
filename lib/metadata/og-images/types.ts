/** The content of an OG image, from top to bottom. */
export interface OgImage {
	/** The authors, or the kind of list. */
	above: string[];
	title: string;
	/** The tags or a description, or the number of posts. */
	below: string[];
	/** The title of the blog, and the date. */
	footer: string[];
	/** The language of the title (BCP 47). */
	language: string;
	portrait?: Portrait;
	/** The colors, if they aren't the default ones. */
	colors?: OgImageColors;
	/** The drawing of the owner's logo in place of the built-in one; `null` for none, if the logo is no drawing. */
	logo?: OgImageLogo | null;
}

/** A drawing: an SVG by its `viewBox` and content. */
export interface OgImageLogo {
	viewBox: string;
	content: string;
	/** What it has the color of where it has none of its own. */
	color: "accent" | "ink";
}

/** Colors as `#rrggbb`. */
export interface OgImageColors {
	paper: string;
	ink: string;
	muted: string;
	accent: string;
}

/** The portrait of an author. */
export interface Portrait {
	/** Relative to the content folder. */
	file: string;
	/** A hash of the published file. */
	hash: string;
}

/** The size of OG images in pixels: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const OG_IMAGE_WIDTH = 1200;
export const OG_IMAGE_HEIGHT = 630;
