import { z } from "zod";
import { createPalette, tokenHex } from "@/features/look/palette";
import type { Site } from "@/lib/config/site";

/** Pixels: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const OG_IMAGE_WIDTH = 1200;
export const OG_IMAGE_HEIGHT = 630;

/** The `viewBox` and content of an SVG. */
const logoSchema = z.strictObject({
	viewBox: z.string(),
	content: z.string(),
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

/** Returns a path of a form that `lib/outputs/static-files/routes.ts` excludes. */
export function ogImagePath(hash: string): string {
	return `/share/${hash}.png`;
}

/** Returns `undefined` for any other filename. */
export function parseOgImageHash(filename: string): string | undefined {
	return /^([0-9a-f]{20})\.png$/.exec(filename)?.[1];
}

/** Returns the colors of the light theme; nothing without colors of the owner. */
export function ogImageColors({ colors }: Pick<Site, "colors">): Pick<OgImage, "colors"> {
	const written = Object.values(createPalette(colors).written);
	if (written.length === 0) return {};
	// The owner's colors may be those of the dark theme alone.
	const isDark = written.every((themes) => themes.light === undefined);
	return { colors: paletteColors(colors, isDark ? "dark" : "light") };
}

export const defaultOgImageColors = (): OgImageColors => paletteColors(undefined, "light");

function paletteColors(colors: Site["colors"], theme: "light" | "dark"): OgImageColors {
	const hex = (token: "paper" | "ink" | "muted" | "accent") => tokenHex(colors, token, theme);
	return { paper: hex("paper"), ink: hex("ink"), muted: hex("muted"), accent: hex("accent") };
}
