import { createPalette, tokenHex } from "@/lib/config/look/palette";
import type { Site } from "@/lib/config/types";
import type { OgImage, OgImageColors } from "./types";

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
