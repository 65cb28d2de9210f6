import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, fromRgb, minContrast, mix, moveToContrast, type Oklch, toCss, toHex } from "./oklch";

const WHITE: Oklch = [1, 0, 0];
const BLACK: Oklch = [0, 0, 0];

test("computes known contrast ratios", () => {
	assert.equal(contrast(WHITE, BLACK).toFixed(1), "21.0");
	assert.equal(contrast([0.628, 0.2577, 29.23], WHITE).toFixed(1), "4.0");
});
test("converts every step of sRGB and back", () => {
	for (const hex of ["#000000", "#ffffff", "#ab3415", "#123456", "#fedcba", "#0a7b3c", "#808080"]) {
		const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		assert.equal(toHex(fromRgb([part(1), part(3), part(5)])), hex);
	}
});
test("moves lightness to the nearest contrast, and keeps hue and chroma", () => {
	const blue: Oklch = [0.7, 0.12, 250];
	const moved = moveToContrast(blue, [WHITE]) ?? assert.fail();
	assert.ok(moved[0] < blue[0]);
	assert.ok(contrast(moved, WHITE) >= 4.5 && contrast(moved, WHITE) < 4.6);
	assert.ok(Math.abs(moved[1] - 0.12) < 0.005 && Math.abs(moved[2] - 250) < 2, String(moved));
	const onBlack = moveToContrast([0.3, 0.1, 250], [BLACK]) ?? assert.fail();
	assert.ok(onBlack[0] > 0.3);
});
test("returns a color that has the contrast", () => {
	const red: Oklch = [0.5, 0.16, 35];
	assert.equal(moveToContrast(red, [WHITE]), red);
});
test("returns nothing between backgrounds that exclude each other", () => {
	assert.equal(moveToContrast([0.5, 0, 0], [WHITE, BLACK], 7), undefined);
	assert.equal(minContrast(WHITE, [WHITE, BLACK]), 1);
});
test("mixes colors, and writes them as CSS", () => {
	assert.equal(toHex(mix(WHITE, BLACK, 0)), "#ffffff");
	assert.equal(toCss(mix([0.2, 0, 0], [0.8, 0.1, 90], 0.5)), "oklch(0.5 0.05 90)");
});
