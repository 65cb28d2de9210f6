import { preload } from "react-dom";
import { type ChosenFont, listFontFiles, type SiteFonts } from "@/features/look/fonts/fonts";
import { paletteCss } from "@/features/look/palette";
import { FONT_ROLES, FONT_STACKS, type FontRole } from "@/features/look/setting";
import type { Site } from "@/lib/config/site";

interface Props {
	site: Pick<Site, "colors" | "width">;
	fonts: SiteFonts;
	/** Whether a font is applied even if it loads late. */
	isAwaited: boolean;
}

/** The headings, and the name of the blog in the header. The font of the interface stays. */
const HEADINGS = ":is(h1,h2,h3,h4,h5,h6):not(.ui,.meta,.label),header>.name";

const RULES: Record<FontRole, (family: string) => string> = {
	text: (family) => `:root{--font-serif:${family}}`,
	headings: (family) => `${HEADINGS}{font-family:${family}}`,
	code: (family) => `:root{--font-mono:${family}}`,
};

/** The fonts after the owner's: for letters that it lacks, and until it is loaded. */
const FALLBACKS: Record<FontRole, string> = {
	text: FONT_STACKS.serif,
	headings: "var(--font-serif)",
	code: FONT_STACKS.mono,
};

/**
 * Renders the styles of the settings inside `<head>`: fonts, colors and the width of lines. Fonts of the first view are preloaded. If a
 * font loads late, the page keeps the system's fonts, so that the layout doesn't shift.
 */
export function SiteStyles({ site: { colors, width }, fonts, isAwaited }: Props) {
	const { text, headings } = fonts.chosen;
	for (const font of [text, headings]) {
		if (font && "file" in font) preload(font.file.src, { as: "font", type: "font/woff2", crossOrigin: "" });
	}
	const css = [
		fontCss(fonts, isAwaited),
		colors ? paletteCss(colors) : "",
		width === undefined ? "" : `html:root{--container-measure:${width}rem}`,
	].join("");
	return css === "" ? null : <style>{css}</style>;
}

function fontCss(fonts: SiteFonts, isAwaited: boolean): string {
	const files = listFontFiles(fonts);
	const names = new Map(files.map(({ src }, index) => [src, index === 0 ? "own" : `own${index + 1}`]));
	const faces = files.map(({ src, weights }) => {
		const display = isAwaited ? "swap" : "optional";
		const weight = weights ? `;font-weight:${weights.join(" ")}` : "";
		return `@font-face{font-family:${names.get(src)};src:url("${src}");font-display:${display}${weight}}`;
	});
	const familyOf = (role: FontRole, font: ChosenFont): string =>
		"family" in font ? font.family : `${names.get(font.file.src)},${FALLBACKS[role]}`;
	const rules = FONT_ROLES.map((role) => {
		const font = fonts.chosen[role];
		return font ? RULES[role](familyOf(role, font)) : "";
	});
	return [...faces, ...rules].join("");
}
