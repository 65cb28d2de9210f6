import {
	clip,
	MIN_CONTRAST,
	minContrast,
	mix,
	moveToContrast,
	type Oklch,
	toCss,
	toHex,
} from "@/lib/utils/color/oklch";
import { parseColor } from "@/lib/utils/color/parse-color";
import type { ColorName, OwnColor, SiteColors } from "./setting";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const pair = (light: Oklch, dark: Oklch): Record<Theme, Oklch> => ({ light, dark });

/** The colors of pages without the setting `colors`, as `app/styles/tokens.css` has them. */
export const DEFAULT_TOKENS = {
	paper: pair([0.985, 0.004, 85], [0.19, 0.008, 70]),
	tint: pair([0.965, 0.006, 85], [0.225, 0.01, 70]),
	ink: pair([0.22, 0.01, 70], [0.9, 0.01, 85]),
	muted: pair([0.46, 0.015, 70], [0.71, 0.012, 80]),
	rule: pair([0.9, 0.01, 80], [0.32, 0.01, 70]),
	accent: pair([0.5, 0.16, 35], [0.74, 0.13, 45]),
	note: pair([0.48, 0.12, 250], [0.76, 0.1, 245]),
	tip: pair([0.46, 0.1, 150], [0.77, 0.11, 150]),
	important: pair([0.48, 0.14, 310], [0.76, 0.11, 310]),
	warning: pair([0.5, 0.1, 70], [0.79, 0.11, 80]),
	caution: pair([0.5, 0.17, 25], [0.73, 0.14, 25]),
	"line-mark": pair([0.935, 0.025, 70], [0.275, 0.03, 60]),
	"line-add": pair([0.945, 0.03, 150], [0.27, 0.03, 155]),
	"line-del": pair([0.945, 0.022, 25], [0.27, 0.035, 25]),
	"code-keyword": pair([0.48, 0.15, 35], [0.75, 0.12, 40]),
	"code-string": pair([0.46, 0.09, 140], [0.79, 0.09, 135]),
	"code-comment": pair([0.51, 0.015, 70], [0.66, 0.012, 80]),
	"code-function": pair([0.46, 0.12, 255], [0.78, 0.09, 250]),
	"code-constant": pair([0.47, 0.14, 340], [0.78, 0.1, 345]),
	"code-type": pair([0.46, 0.08, 205], [0.8, 0.08, 200]),
	"code-property": pair([0.4, 0.05, 255], [0.84, 0.035, 250]),
	"code-attribute": pair([0.49, 0.09, 75], [0.82, 0.09, 85]),
	"code-operator": pair([0.4, 0.015, 70], [0.77, 0.012, 80]),
	"code-inserted": pair([0.44, 0.11, 150], [0.8, 0.12, 150]),
	"code-deleted": pair([0.48, 0.17, 25], [0.76, 0.13, 25]),
} as const satisfies Record<string, Record<Theme, Oklch>>;

export type Token = keyof typeof DEFAULT_TOKENS;
const TOKENS = Object.keys(DEFAULT_TOKENS) as Token[];
const LINES = ["line-mark", "line-add", "line-del"] as const;

type ThemeTokens = Record<Token, Oklch>;

export interface Palette {
	light: ThemeTokens;
	dark: ThemeTokens;
	/** The owner's colors as they wrote them, where a theme shows them unchanged. */
	written: Partial<Record<ColorName, Partial<Record<Theme, string>>>>;
}

type ReadColor = (own: OwnColor | undefined, theme: Theme | "both") => Oklch | undefined;

const readColor: ReadColor = (own, theme) => {
	const text = own?.[theme];
	return text === undefined ? undefined : parseColor(text)?.color;
};

/** Settings are immutable, so each palette is made once. */
const palettes = new WeakMap<SiteColors, Palette>();

export function createPalette(colors: SiteColors | undefined): Palette {
	if (!colors) return { light: themeDefaults("light"), dark: themeDefaults("dark"), written: {} };
	const known = palettes.get(colors);
	if (known) return known;
	const written: Palette["written"] = {};
	const palette = { light: createTheme(colors, "light", written), dark: createTheme(colors, "dark", written), written };
	palettes.set(colors, palette);
	return palette;
}

function themeDefaults(theme: Theme): ThemeTokens {
	return Object.fromEntries(TOKENS.map((token) => [token, DEFAULT_TOKENS[token][theme]])) as ThemeTokens;
}

function createTheme(colors: SiteColors, theme: Theme, written: Palette["written"]): ThemeTokens {
	const tokens = themeDefaults(theme);
	const choose = (name: ColorName, counterpart: (color: Oklch) => Oklch) => {
		const own = colors[name];
		const both = readColor(own, "both");
		const color = readColor(own, theme) ?? (both && isShownIn(colors, name, theme) ? both : undefined);
		if (color) written[name] = { ...written[name], [theme]: own?.[theme] ?? own?.both };
		if (color || both) tokens[name] = color ?? counterpart(both ?? tokens[name]);
	};
	// In the other theme, surfaces are nearly grey, in the hue of the owner's color.
	const atLightness = (name: ColorName, [, chroma, hue]: Oklch): Oklch => [
		tokens[name][0],
		Math.min(chroma, 0.02),
		hue,
	];
	choose("paper", (paper) => atLightness("paper", paper));
	choose("ink", (ink) => atLightness("ink", ink));
	if (colors.paper || colors.ink) deriveSurfaces(tokens, colors, theme);
	const surfaces = [tokens.paper, tokens.tint];
	const fit = (token: Token, backgrounds: readonly Oklch[], color: Oklch = tokens[token]) => {
		tokens[token] = moveToContrast(color, backgrounds) ?? color;
	};
	choose("accent", (accent) => moveToContrast(accent, surfaces) ?? accent);
	if (!colors.accent) fit("accent", surfaces);
	else tokens["line-mark"] = [tokens["line-mark"][0], tokens["line-mark"][1], tokens.accent[2]];
	for (const token of ["note", "tip", "important", "warning", "caution"] as const) fit(token, surfaces);
	const lines = [...surfaces, ...LINES.map((line) => tokens[line])];
	if (colors.accent) fit("code-keyword", lines, tokens.accent);
	for (const token of TOKENS.filter((name) => name.startsWith("code-"))) fit(token, lines);
	return tokens;
}

/** Derives the colors between paper and ink. */
function deriveSurfaces(tokens: ThemeTokens, colors: SiteColors, theme: Theme): void {
	const { paper } = tokens;
	if (!colors.ink) tokens.ink = moveToContrast(tokens.ink, [paper], 7) ?? tokens.ink;
	const { ink } = tokens;
	const kind: Theme = ink[0] < paper[0] ? "light" : "dark";
	/** Moves the lightness of the paper by the distance between the default paper and another default color. */
	const shift = (token: Token): number => paper[0] + DEFAULT_TOKENS[token][kind][0] - DEFAULT_TOKENS.paper[kind][0];
	if (colors.paper) {
		tokens.tint = [clip(shift("tint")), paper[1] + 0.002, paper[2]];
		for (const line of LINES) {
			const [, chroma, hue] = DEFAULT_TOKENS[line][kind];
			tokens[line] = [clip(shift(line)), chroma, hue];
		}
		if (!colors.ink) tokens.ink = moveToContrast(ink, [paper, tokens.tint], 7) ?? ink;
	}
	const share = (token: Token): number => {
		const [from, to] = [DEFAULT_TOKENS.paper[kind][0], DEFAULT_TOKENS.ink[kind][0]];
		return (DEFAULT_TOKENS[token][kind][0] - from) / (to - from);
	};
	tokens.rule = mix(paper, tokens.ink, share("rule"));
	const muted = [0, 0.06, 0.12, 0.18, 0.24].map((more) => mix(paper, tokens.ink, share("muted") + more));
	const readable = muted.find((color) => minContrast(color, [paper, tokens.tint]) >= MIN_CONTRAST);
	tokens.muted = readable ?? DEFAULT_TOKENS.muted[theme];
	if (!readable) tokens.muted = moveToContrast(tokens.muted, [paper, tokens.tint]) ?? tokens.ink;
}

/**
 * Tells whether a theme shows a color for both themes. An accent is shown where it is readable, or in the theme where
 * its contrast is higher; paper in the theme of its lightness, and ink in the other one.
 */
function isShownIn(colors: SiteColors, name: ColorName, theme: Theme): boolean {
	const color = readColor(colors[name], "both");
	if (!color) return false;
	if (name !== "accent") return color[0] >= 0.6 === ((theme === "light") === (name === "paper"));
	const { accent: _, ...surfaces } = colors;
	const contrasts = (of: Theme) => {
		const { paper, tint } = createTheme(surfaces, of, {});
		return minContrast(color, [paper, tint]);
	};
	const own = contrasts(theme);
	return own >= MIN_CONTRAST || own > contrasts(theme === "light" ? "dark" : "light");
}

export function tokenHex(colors: SiteColors | undefined, token: Token, theme: Theme): string {
	return toHex(createPalette(colors)[theme][token]);
}

export interface ColorAdvice {
	/** The path of the setting below `colors`. */
	path: string[];
	message: string;
}

/** The tokens that are black and white for readers who prefer more contrast (`app/styles/tokens.css`). */
const CONTRAST_TOKENS: ReadonlySet<string> = new Set(["paper", "tint", "ink", "muted", "rule", ...LINES]);

/** Returns the rules that set the tokens of the owner's colors, for both themes. */
export function paletteCss(colors: SiteColors): string {
	const palette = createPalette(colors);
	const declarations = TOKENS.flatMap((token) => {
		if (THEMES.every((theme) => toCss(palette[theme][token]) === toCss(DEFAULT_TOKENS[token][theme]))) return [];
		const own = (palette.written as Partial<Record<Token, Partial<Record<Theme, string>>>>)[token];
		const [light, dark] = THEMES.map((theme) => own?.[theme] ?? toCss(palette[theme][token]));
		return [[token, `--color-${token}:${light === dark ? light : `light-dark(${light},${dark})`}`] as const];
	});
	const rule = (of: typeof declarations) => (of.length > 0 ? `html:root{${of.map(([, text]) => text).join(";")}}` : "");
	const surfaces = rule(declarations.filter(([token]) => CONTRAST_TOKENS.has(token)));
	const others = rule(declarations.filter(([token]) => !CONTRAST_TOKENS.has(token)));
	return others + (surfaces && `@media not (prefers-contrast:more){${surfaces}}`);
}

/** Advises on colors of text whose contrast on paper and tint is below that of WCAG AA. They are still used. */
export function adviseOnColors(colors: SiteColors): ColorAdvice[] {
	const palette = createPalette(colors);
	return (["ink", "accent"] as const).flatMap((name) =>
		THEMES.flatMap((theme): ColorAdvice[] => {
			const written = palette.written[name]?.[theme];
			const { [name]: color, paper, tint } = palette[theme];
			const ratio = minContrast(color, [paper, tint]);
			if (written === undefined || ratio >= MIN_CONTRAST) return [];
			const path = colors[name]?.[theme] === undefined ? [name] : [name, theme];
			const nearest = moveToContrast(color, [paper, tint]);
			const remedy = nearest
				? `The nearest color that is readable is \`"${toHex(nearest)}"\`.`
				: "No color of this hue is readable on that paper; change `colors.paper`.";
			const floor = Math.floor(ratio * 100) / 100;
			const message = `\`colors.${path.join(".")}\` (${written}) has a contrast of ${floor}:1 on the paper of the ${theme} theme (${toHex(paper)}) and on its tint; text needs ${MIN_CONTRAST}:1. ${remedy}`;
			return [{ path, message }];
		}),
	);
}
