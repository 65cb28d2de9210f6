/** A color in OKLCH: lightness from 0 to 1, chroma, and hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** A color in sRGB, each part from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The contrast that WCAG 2 requires of text at level AA: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const MIN_CONTRAST = 4.5;

const STEP = 0.002;

/** Returns the contrast ratio of WCAG 2 between two colors, from 1 to 21. */
export function contrast(a: Oklch, b: Oklch): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

export function minContrast(color: Oklch, backgrounds: readonly Oklch[]): number {
	return Math.min(...backgrounds.map((background) => contrast(color, background)));
}

/**
 * Returns the nearest color of the same hue and chroma that has a contrast on all backgrounds, by moving its lightness;
 * `undefined` if there is none. A color that has the contrast is returned as it is.
 */
export function moveToContrast(color: Oklch, backgrounds: readonly Oklch[], minimum = MIN_CONTRAST): Oklch | undefined {
	if (minContrast(color, backgrounds) >= minimum) return color;
	const [lightness, chroma, hue] = color;
	for (let distance = STEP; distance <= 1; distance += STEP) {
		for (const moved of [lightness - distance, lightness + distance]) {
			if (moved < 0 || moved > 1) continue;
			// In whole steps of sRGB, as it is written and displayed.
			const candidate = roundToRgb(intoGamut([moved, chroma, hue]));
			if (minContrast(candidate, backgrounds) >= minimum) return candidate;
		}
	}
	return undefined;
}

/** Mixes two colors in Oklab; `share` is that of the second one. */
export function mix(first: Oklch, second: Oklch, share: number): Oklch {
	const [a, b] = [toOklab(first), toOklab(second)];
	const at = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
	return fromOklab([at(0), at(1), at(2)]);
}

/** Formats a color as `#rrggbb`, clipped to sRGB. */
export function toHex(color: Oklch): string {
	const encode = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
	const digits = toLinearRgb(color).map((value) => Math.round(encode(clip(value)) * 255).toString(16));
	return `#${digits.map((pair) => pair.padStart(2, "0")).join("")}`;
}

export function toCss([lightness, chroma, hue]: Oklch): string {
	const round = (value: number, digits: number) => Number(value.toFixed(digits));
	return `oklch(${round(lightness, 3)} ${round(chroma, 3)} ${round(hue, 1)})`;
}

export function fromRgb(rgb: Rgb): Oklch {
	const decode = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
	const [red, green, blue] = [decode(rgb[0]), decode(rgb[1]), decode(rgb[2])];
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return fromOklab([
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	]);
}

export function fromOklab([lightness, a, b]: readonly [number, number, number]): Oklch {
	const chroma = Math.hypot(a, b);
	// Grey has no hue; what is left is a rounding error.
	if (chroma < 1e-4) return [lightness, 0, 0];
	const hue = (Math.atan2(b, a) * 180) / Math.PI;
	return [lightness, chroma, hue < 0 ? hue + 360 : hue];
}

function toOklab([lightness, chroma, hue]: Oklch): [number, number, number] {
	const angle = (hue * Math.PI) / 180;
	return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** Lowers the chroma until the color is in sRGB. */
function intoGamut([lightness, chroma, hue]: Oklch): Oklch {
	let color: Oklch = [lightness, chroma, hue];
	const isInside = () => toLinearRgb(color).every((value) => value > -0.001 && value < 1.001);
	while (color[1] > 0 && !isInside()) color = [lightness, Math.max(0, color[1] - 0.004), hue];
	return color;
}

function roundToRgb(color: Oklch): Oklch {
	const hex = toHex(color);
	const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
	return fromRgb([part(1), part(3), part(5)]);
}

function luminance(color: Oklch): number {
	const [red, green, blue] = toLinearRgb(color);
	return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

/** Converts as in https://www.w3.org/TR/css-color-4/#color-conversion-code */
function toLinearRgb(color: Oklch): Rgb {
	const [lightness, a, b] = toOklab(color);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
}

/** Limits a value to the range from 0 to 1. */
export function clip(value: number): number {
	return Math.min(1, Math.max(0, value));
}
