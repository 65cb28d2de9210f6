import { NAMED_COLORS } from "./named-colors";
import { fromOklab, fromRgb, type Oklch, type Rgb } from "./oklch";

export interface ParsedColor {
	color: Oklch;
	/** From 0 to 1. */
	alpha: number;
}

const FUNCTION = /^(rgba?|hsla?|hwb|oklab|oklch)\(([^()]*)\)$/;
const PARTS = /^\s*(\S+?)(?:\s*,\s*|\s+)(\S+?)(?:\s*,\s*|\s+)([^\s,/]+)(?:\s*[,/]\s*(\S+))?\s*$/;
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?$/;
const DEGREES: Record<string, number> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/**
 * Parses a color: `#` with hexadecimal digits, a name, or `rgb()`, `hsl()`, `hwb()`, `oklab()` and `oklch()`;
 * `undefined` for anything else. https://www.w3.org/TR/css-color-4/
 */
export function parseColor(text: string): ParsedColor | undefined {
	const value = text.trim().toLowerCase();
	const digits = NAMED_COLORS.get(value) ?? /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1];
	if (digits !== undefined) return parseHex(digits);
	const [, name = "", content = ""] = FUNCTION.exec(value) ?? [];
	const [, first = "", second = "", third = "", last] = PARTS.exec(content) ?? [];
	const alpha = last === undefined ? 1 : parseNumber(last, 1);
	const color = parseFunction(name.replace(/^(rgb|hsl)a$/, "$1"), [first, second, third]);
	return color === undefined || alpha === undefined ? undefined : { color, alpha: limit(alpha) };
}

function parseHex(digits: string): ParsedColor {
	const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
	const [red = 0, green = 0, blue = 0, alpha = 1] = pairs.map((pair) => Number.parseInt(pair, 16) / 255);
	return { color: fromRgb([red, green, blue]), alpha };
}

function parseFunction(name: string, [first, second, third]: [string, string, string]): Oklch | undefined {
	const parse = (...parsers: [Parser, Parser, Parser]): [number, number, number] | undefined => {
		const [a, b, c] = [parsers[0](first), parsers[1](second), parsers[2](third)];
		return a === undefined || b === undefined || c === undefined ? undefined : [a, b, c];
	};
	if (name === "rgb") {
		const part: Parser = (text) => scale(parseNumber(text, 255), 1 / 255);
		const rgb = parse(part, part, part);
		return rgb && fromRgb([limit(rgb[0]), limit(rgb[1]), limit(rgb[2])]);
	}
	if (name === "hsl" || name === "hwb") {
		// A number means a percentage here.
		const percent: Parser = (text) => scale(parseNumber(text, 100), 0.01);
		const parts = parse(parseAngle, percent, percent);
		return parts && fromRgb((name === "hsl" ? hslToRgb : hwbToRgb)(parts[0], limit(parts[1]), limit(parts[2])));
	}
	const lightness: Parser = (text) => parseNumber(text, 1);
	const chroma: Parser = (text) => parseNumber(text, 0.4);
	if (name === "oklab") {
		const lab = parse(lightness, chroma, chroma);
		return lab && fromOklab([limit(lab[0]), lab[1], lab[2]]);
	}
	const lch = name === "oklch" ? parse(lightness, chroma, parseAngle) : undefined;
	return lch && [limit(lch[0]), Math.max(0, lch[1]), lch[2]];
}

type Parser = (text: string) => number | undefined;

/** Parses a number or a percentage of `whole`; `none` is 0. */
function parseNumber(text: string, whole: number): number | undefined {
	const [, digits, unit] = NUMBER.exec(text) ?? [];
	if (text === "none") return 0;
	if (digits === undefined || (unit !== undefined && unit !== "%")) return undefined;
	return unit === "%" ? (Number(digits) / 100) * whole : Number(digits);
}

/** Parses an angle, in degrees from 0 to 360. */
function parseAngle(text: string): number | undefined {
	const [, digits, unit = "deg"] = NUMBER.exec(text) ?? [];
	const degrees = DEGREES[unit];
	if (text === "none") return 0;
	if (digits === undefined || degrees === undefined) return undefined;
	const angle = Number(digits) * degrees;
	return angle >= 0 && angle < 360 ? angle : ((angle % 360) + 360) % 360;
}

function scale(value: number | undefined, factor: number): number | undefined {
	return value === undefined ? undefined : value * factor;
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
	const part = (offset: number) => {
		const k = (offset + hue / 30) % 12;
		const amount = saturation * Math.min(lightness, 1 - lightness);
		return lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1));
	};
	return [part(0), part(8), part(4)];
}

/** https://www.w3.org/TR/css-color-4/#hwb-to-rgb */
function hwbToRgb(hue: number, white: number, black: number): Rgb {
	const sum = white + black;
	const part = (value: number) => (sum >= 1 ? white / sum : value * (1 - sum) + white);
	const [red, green, blue] = hslToRgb(hue, 1, 0.5);
	return [part(red), part(green), part(blue)];
}

function limit(value: number): number {
	return Math.min(1, Math.max(0, value));
}
