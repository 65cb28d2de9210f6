import { z } from "zod";
import { text } from "@/lib/utils/scalars";

export const FONT_ROLES = ["text", "headings", "code"] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** The fonts of the system by kind, as `app/styles/tokens.css` has them. */
export const FONT_STACKS = {
	serif: 'Charter,"Bitstream Charter","Sitka Text",Cambria,serif',
	sans: "system-ui,sans-serif",
	mono: 'ui-monospace,"Cascadia Code","Source Code Pro",Menlo,Consolas,"DejaVu Sans Mono",monospace',
} as const;

const GENERIC =
	/^(serif|sans-serif|monospace|cursive|fantasy|math|emoji|system-ui|ui-serif|ui-sans-serif|ui-monospace|ui-rounded)$/;
const FAMILY = /^(?:"[^"\\<>]+"|'[^'\\<>]+'|[\p{L}\p{N}_ -]+)$/u;

export function isFontFile(font: string): boolean {
	return font.includes("/") || /\.(woff2?|ttf|otf|eot)$/i.test(font);
}

/** Returns the value of `font-family` for system fonts: a key of {@link FONT_STACKS}, or a list of names. */
export function toFontFamily(font: string): string {
	if (Object.hasOwn(FONT_STACKS, font)) return FONT_STACKS[font as keyof typeof FONT_STACKS];
	const names = font.split(",").map((name) => name.trim());
	return names
		.map((name) => (GENERIC.test(name.toLowerCase()) ? name.toLowerCase() : `"${name.replace(/^["']|["']$/g, "")}"`))
		.join(",");
}

const font = text.refine(
	(value) => isFontFile(value) || value.split(",").every((name) => FAMILY.test(name.trim())),
	"must be the path of a WOFF2 file in public/, or serif, sans, mono or names of fonts, separated by commas.",
);

export const fontsSetting = z.strictObject(
	{ headings: font.optional(), text: font.optional(), code: font.optional() },
	{
		error: ({ code }) => (code === "invalid_type" ? "must have `headings:`, `text:` or `code:` below it." : undefined),
	},
);
