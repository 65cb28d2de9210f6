import assert from "node:assert/strict";
import { test } from "node:test";
import { isLight } from "./lightness";

for (const [color, expected] of [
	["rgb(23, 23, 23)", false],
	["rgb(237, 237, 237)", true],
	["rgba(255, 255, 255, 0.9)", true],
	["oklch(0.22 0.01 70)", false],
	["oklch(0.9 0.01 85)", true],
	["oklab(0.145 0 0 / 0.8)", false],
	["lab(98.26 0 0)", true],
	["lab(2.75 0 0)", false],
	["color(srgb 0.04 0.04 0.04)", false],
	["color(display-p3 1 1 1)", true],
] as const) {
	test(`text in ${color} is ${expected ? "light" : "dark"}`, () => assert.equal(isLight(color), expected));
}
