import assert from "node:assert/strict";
import { test } from "node:test";
import { transform, type Visitor } from "lightningcss";
import { toHex } from "./oklch";
import { NAMED_COLORS, parseColor } from "./parse-color";

/** Converts colors to `#rrggbb` with a parser of CSS. */
function convert(colors: readonly string[]): string[] {
	const hex: string[] = [];
	const visitor: Visitor<never> = {};
	visitor.Color = (color) => {
		if (typeof color !== "object" || color.type !== "rgb") return;
		hex.push(`#${[color.r, color.g, color.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`);
	};
	const css = `a{${colors.map((color) => `color:${color};`).join("}a{")}}`;
	transform({ filename: "colors.css", code: Buffer.from(css), visitor });
	return hex;
}

const asHex = (text: string) => {
	const parsed = parseColor(text);
	return parsed && toHex(parsed.color);
};

test("knows the color of every name", () => {
	const names = [...NAMED_COLORS.keys()];
	assert.equal(names.length, 148);
	assert.deepEqual(names.map(asHex), convert(names));
});
test("parses the notations of sRGB as CSS does", () => {
	const colors = [
		..."#0a7 #0A77 #00aa77 #00aa7780 rgb(0,170,119) hsl(162,100%,33%) hsla(162deg,100%,33%,1)".split(" "),
		"rgb(0 170 119)",
		"rgb( 0% 66.7% 46.7% / 50% )",
		"rgb(300 -20 119)",
		"hsl(0.45turn 100% 33%)",
		"hsl(-198 40 31 / .5)",
		"hwb(162 0% 33%)",
		"hwb(20 80% 60%)",
		"RebeccaPurple",
	];
	assert.deepEqual(colors.map(asHex), convert(colors));
});
test("parses OKLCH and Oklab", () => {
	assert.deepEqual(parseColor("oklch(62.8% 0.2577 29.23)"), { color: [0.628, 0.2577, 29.23], alpha: 1 });
	assert.deepEqual(parseColor("oklch(.5 50% 1turn / 40%)"), { color: [0.5, 0.2, 0], alpha: 0.4 });
	assert.equal(asHex("oklch(0.628 0.2577 29.23)"), "#ff0000");
	assert.equal(asHex("oklab(0.62796 0.22486 0.12585)"), "#ff0000");
});
const INVALID = ["", "#12345", "#xyz", "rd", "rgb(1 2)", "rgb(1 2 3 4)", "rgb(a b c)", "hsl(1px 2% 3%)"];
const OTHERS = ["color-mix(in oklch, red, blue)", "var(--x)", "red;}", "oklch(0.5 0.1 20);}", "currentcolor"];
for (const text of [...INVALID, ...OTHERS]) {
	test(`rejects ${JSON.stringify(text)}`, () => assert.equal(parseColor(text), undefined));
}
