import { z } from "zod";
import { parseColor } from "@/lib/utils/color/parse-color";
import { byShape, flag, text } from "@/lib/utils/scalars";

export interface LogoSetting {
	/** A path in `public/`. */
	src: string;
	dark?: string | undefined;
	/** By default, the title of the blog if the logo stands alone, and empty beside the title. */
	alt?: string | undefined;
	title: boolean;
}

const imagePath = text
	.refine(
		(path) => path !== "" && !/^[a-z][\w+.-]*:|^\/\//i.test(path),
		"must be the path of an image in public/, such as /logo.svg.",
	)
	.transform((path) => `/${path.replace(/^\.?\/+/, "").replace(/^public\//, "")}`);

export const logoSetting = byShape(
	imagePath.transform((src): LogoSetting => ({ src, title: true })),
	z.strictObject({ src: imagePath, dark: imagePath.optional(), alt: text.optional(), title: flag.default(true) }),
	"must be the path of an image in public/, or have `src:` below it.",
);

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

export const colorsSetting = z.strictObject(
	{ accent: ownColor.optional(), paper: ownColor.optional(), ink: ownColor.optional() },
	{
		error: ({ code }) => (code === "invalid_type" ? "must have `accent:`, `paper:` or `ink:` below it." : undefined),
	},
);

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

/** The width of a line of text in rem, as `app/styles/tokens.css` has it, and the number of characters that fit into it. */
export const DEFAULT_WIDTH = 31.5;
const DEFAULT_CHARACTERS = 66;

const NAMED_WIDTHS: Record<string, number> = { narrow: 27, normal: DEFAULT_WIDTH, wide: 38 };
const [MIN_WIDTH, MAX_WIDTH] = [19, 44];
const [MIN_CHARACTERS, MAX_CHARACTERS] = [40, 92];

/** In rem; `undefined` for the default width. */
export const widthSetting = text.transform((value, context) => {
	const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*(rem|ch|characters)?$/i.exec(value) ?? [];
	const number = Number(digits);
	const rem =
		unit?.toLowerCase() === "rem" ? number : Math.round((number * DEFAULT_WIDTH * 100) / DEFAULT_CHARACTERS) / 100;
	const width = NAMED_WIDTHS[value.toLowerCase()] ?? (digits === undefined ? undefined : rem);
	if (width !== undefined && width >= MIN_WIDTH && width <= MAX_WIDTH)
		return width === DEFAULT_WIDTH ? undefined : width;
	context.addIssue({
		code: "custom",
		message: `must be narrow, normal, wide, a number of characters from ${MIN_CHARACTERS} to ${MAX_CHARACTERS}, or a length such as 36rem (from ${MIN_WIDTH} to ${MAX_WIDTH}).`,
	});
	return undefined;
});

export interface CodeThemes {
	light: string;
	dark: string;
}

const name = text.transform((value) => value.toLowerCase().replace(/\s+/g, "-"));

/** The setting `codeTheme`; `undefined` for the built-in theme. */
export const codeThemeSetting = byShape(
	name.transform((theme): CodeThemes | undefined => (theme === "built-in" ? undefined : { light: theme, dark: theme })),
	z.strictObject({ light: name, dark: name }),
	"must be the name of a Shiki theme or built-in, or have `light:` and `dark:` below it.",
);
