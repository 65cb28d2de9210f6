/** A color in OKLCH: lightness from 0 to 1, chroma, and hue in degrees. */
export type Oklch = [lightness: number, chroma: number, hue: number];
export type Theme = "light" | "dark";

const NUMBER = String.raw`([\d.]+)`;
const COLOR = String.raw`oklch\(${NUMBER} ${NUMBER} ${NUMBER}\)`;
const TOKEN = new RegExp(String.raw`--color-([\w-]+): light-dark\(${COLOR}, ${COLOR}\);`, "g");

/** Returns the first `--color-name: light-dark(oklch(…), oklch(…))` of each name in a stylesheet. */
export function readTokens(css: string): Map<string, Record<Theme, Oklch>> {
	const tokens = new Map<string, Record<Theme, Oklch>>();
	for (const [, name = "", ...parts] of css.matchAll(TOKEN)) {
		const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = parts.map(Number);
		if (!tokens.has(name)) tokens.set(name, { light: [l1, c1, h1], dark: [l2, c2, h2] });
	}
	return tokens;
}

/** Returns the contrast ratio of WCAG 2 between two colors, from 1 to 21. */
export function contrast(a: Oklch, b: Oklch): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

/** Returns a color as `#rrggbb`, clipped to sRGB. */
export function hexOf(color: Oklch): string {
	const encode = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
	const digits = toLinearRgb(color).map((value) => Math.round(encode(value) * 255).toString(16));
	return `#${digits.map((pair) => pair.padStart(2, "0")).join("")}`;
}

/** Returns the relative luminance of a color; colors outside sRGB are clipped, as on a screen. */
function luminance(color: Oklch): number {
	const [red, green, blue] = toLinearRgb(color);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Converts a color to linear red, green and blue: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function toLinearRgb([lightness, chroma, hue]: Oklch): [red: number, green: number, blue: number] {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
		clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
		clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
	];
}

function clip(value: number): number {
	return Math.min(1, Math.max(0, value));
}
