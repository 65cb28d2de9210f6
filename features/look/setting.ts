import { z } from "zod";
import { setting } from "@/lib/declarations/setting";
import { parseColor } from "@/lib/utils/color/parse-color";
import { byShape, text } from "@/lib/utils/scalars";

/** The colors that an owner can choose; all others are derived from them. */
const COLOR_NAMES = ["accent", "paper", "ink"] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

/** CSS colors: one for both themes, or one for each. */
export interface OwnColor {
	both?: string | undefined;
	light?: string | undefined;
	dark?: string | undefined;
}

export type SiteColors = Partial<Record<ColorName, OwnColor | undefined>>;

const HINT = 'Write `"#0a7d5a"` with quotes, a name such as teal, or rgb(), hsl(), hwb(), oklab() or oklch().';

const cssColor = z.string().transform((value, context) => {
	const color = value.trim().toLowerCase();
	const parsed = parseColor(color);
	if (parsed?.alpha === 1) return color;
	const message =
		color === ""
			? 'has no color. In YAML, ` #` begins a comment: put the color in quotes, as in `"#0a7d5a"`.'
			: parsed
				? `is translucent: \`${value}\`. Use an opaque color, so that its contrast is known.`
				: `is not a color: \`${value}\`. ${HINT}`;
	context.addIssue({ code: "custom", message });
	return z.NEVER;
});

const ownColor = byShape(
	cssColor.transform((both): OwnColor => ({ both })),
	z.strictObject({ light: cssColor.optional(), dark: cssColor.optional() }),
	`must be a color, or have \`light:\` and \`dark:\` below it. ${HINT}`,
);

const colors = z.strictObject(
	{ accent: ownColor.optional(), paper: ownColor.optional(), ink: ownColor.optional() },
	{
		error: ({ code }) => (code === "invalid_type" ? "must have `accent:`, `paper:` or `ink:` below it." : undefined),
	},
);

export const colorsSetting = setting({
	schema: colors.optional(),
	aliases: ["colours"],
	type: "`accent`, `paper` and `ink`; each a color for both themes, or `light` and `dark`",
	description:
		"The colors of links and the logo, of the page, and of text, as hexadecimal digits, a name, `rgb()`, `hsl()`, `hwb()`, `oklab()` or `oklch()`. All other colors are made from them, also in feeds, OG images, the default icon and the browser's own interface. A color for both themes is shown in the theme that it fits; the other one gets a lighter or darker form of it. In YAML, `#` begins a comment, so that `#0a7d5a` needs quotes. A color of text that is hard to read is used, but [reported](checks.md#color-contrast).",
	example: 'colors:\n  accent: "#0a7d5a"\n  paper:\n    light: ivory\n    dark: oklch(0.2 0.02 160)',
	unset: "the built-in colors",
});

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

const fonts = z.strictObject(
	{ headings: font.optional(), text: font.optional(), code: font.optional() },
	{
		error: ({ code }) => (code === "invalid_type" ? "must have `headings:`, `text:` or `code:` below it." : undefined),
	},
);

/** The path of a WOFF2 file in `public/` for headings and text, as the owner wrote it. */
export const fontSetting = setting({
	schema: text.optional(),
	type: "path of a WOFF2 file in `public/`",
	description:
		"The font of headings and text; [`fonts`](#fonts) sets them one by one. The system's fonts replace it until it is loaded, and for characters it lacks.",
	example: "font: /fonts/literata.woff2",
	unset: "the system's fonts",
});

/** Paths of WOFF2 files in `public/`, or names of system fonts. */
export const fontsSetting = setting({
	schema: fonts.optional(),
	type: "`headings`, `text` and `code`; each the path of a WOFF2 file in `public/`, `serif`, `sans`, `mono`, or names of fonts",
	description:
		"The fonts of headings, text and code. Names of fonts are separated by commas; readers see the first one that their system has. Headings are in the font of the text unless they have their own.",
	example: "fonts:\n  headings: /fonts/fraunces.woff2\n  text: sans\n  code: JetBrains Mono, monospace",
	unset: "`font`, or the system's fonts",
	insideApp: "Choose the fonts in the layout of the app.",
});

/** The width of a line of text in rem, as `app/styles/tokens.css` has it, and the number of characters that fit into it. */
export const DEFAULT_WIDTH = 31.5;
const DEFAULT_CHARACTERS = 66;

const NAMED_WIDTHS: Record<string, number> = { narrow: 27, normal: DEFAULT_WIDTH, wide: 38 };
const [MIN_WIDTH, MAX_WIDTH] = [19, 44];
const [MIN_CHARACTERS, MAX_CHARACTERS] = [40, 92];

const width = text.transform((value, context) => {
	const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*(rem|ch|characters)?$/i.exec(value) ?? [];
	const number = Number(digits);
	const rem =
		unit?.toLowerCase() === "rem" ? number : Math.round((number * DEFAULT_WIDTH * 100) / DEFAULT_CHARACTERS) / 100;
	const chosen = NAMED_WIDTHS[value.toLowerCase()] ?? (digits === undefined ? undefined : rem);
	if (chosen !== undefined && chosen >= MIN_WIDTH && chosen <= MAX_WIDTH)
		return chosen === DEFAULT_WIDTH ? undefined : chosen;
	context.addIssue({
		code: "custom",
		message: `must be narrow, normal, wide, a number of characters from ${MIN_CHARACTERS} to ${MAX_CHARACTERS}, or a length such as 36rem (from ${MIN_WIDTH} to ${MAX_WIDTH}).`,
	});
	return undefined;
});

/** The width of a line of text in rem; `undefined` for the default. */
export const widthSetting = setting({
	schema: width.optional(),
	type: "`narrow`, `normal`, `wide`, a number of characters, or a length in `rem`",
	description: "The width of a line of text. Images, cards and the header follow it.",
	example: "width: 72",
	unset: "`normal`, about 66 characters",
	insideApp: "Set `--quire-measure` in a stylesheet of the app.",
});
