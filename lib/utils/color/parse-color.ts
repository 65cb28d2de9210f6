import { clip, fromOklab, fromRgb, type Oklch, type Rgb } from "./oklch";

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
	return color === undefined || alpha === undefined ? undefined : { color, alpha: clip(alpha) };
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
		return rgb && fromRgb([clip(rgb[0]), clip(rgb[1]), clip(rgb[2])]);
	}
	if (name === "hsl" || name === "hwb") {
		// A number means a percentage here.
		const percent: Parser = (text) => scale(parseNumber(text, 100), 0.01);
		const parts = parse(parseAngle, percent, percent);
		return parts && fromRgb((name === "hsl" ? hslToRgb : hwbToRgb)(parts[0], clip(parts[1]), clip(parts[2])));
	}
	const lightness: Parser = (text) => parseNumber(text, 1);
	const chroma: Parser = (text) => parseNumber(text, 0.4);
	if (name === "oklab") {
		const lab = parse(lightness, chroma, chroma);
		return lab && fromOklab([clip(lab[0]), lab[1], lab[2]]);
	}
	const lch = name === "oklch" ? parse(lightness, chroma, parseAngle) : undefined;
	return lch && [clip(lch[0]), Math.max(0, lch[1]), lch[2]];
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

const NAMES = `
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000
blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00
chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b
darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b
darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a
darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1
darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff
firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700
goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4
indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00
lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3
lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa
lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32
linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3
mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc
mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead
navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6
palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9
peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f
royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d
silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f
steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3
white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
`;

/** The hexadecimal digits of the colors that have a name in CSS: https://www.w3.org/TR/css-color-4/#named-colors */
export const NAMED_COLORS: ReadonlyMap<string, string> = new Map(
	[...NAMES.matchAll(/(\w+) ([0-9a-f]{6})/g)].map(([, name = "", digits = ""]) => [name, digits]),
);
