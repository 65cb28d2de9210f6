import assert from "node:assert/strict";
import { test } from "node:test";
import { getFileWidths, getSizes, type ImageSlot } from "@/components/mdx/image/layout-widths";

for (const [slot, width, ratio, expected] of [
	["text", 2000, 2, "(min-width:640px) 630px, 90vw"],
	["text", 450, 2, "(min-width:500px) 450px, 90vw"],
	["wide", 300, 2, "(min-width:1144px) 1030px, 90vw"],
	["card", 2000, 1.5, "(min-width:996px) 317px, (min-width:604px) 43vw, 90vw"],
	["card", 2000, 0.5, "(min-width:996px) 317px, (min-width:604px) 43vw, 90vw"],
	["card", 2000, 3, "(min-width:996px) 634px, (min-width:604px) 86vw, 180vw"],
	["portrait", 64, 1, "64px"],
] as const satisfies [ImageSlot, number, number, string][]) {
	test(`sizes an image of ${width} pixels and ratio ${ratio} in the slot ${slot}`, () => {
		assert.equal(getSizes(slot, { width, ratio }), expected);
	});
}

for (const [textWidth, slot, expected] of [
	[38, "text", "(min-width:793px) 760px, 90vw"],
	[38, "wide", "(min-width:1331px) 1160px, 90vw"],
	[27, "card", "(min-width:996px) 287px, (min-width:604px) 43vw, 90vw"],
	[24, "card", "(min-width:604px) 420px, 90vw"],
	[50, "card", "(min-width:1452px) 320px, (min-width:996px) 28vw, (min-width:604px) 43vw, 90vw"],
] as const satisfies [number, ImageSlot, string][]) {
	test(`follows a text of ${textWidth} rem in the slot ${slot}`, () => {
		assert.equal(getSizes(slot, { width: 3000, ratio: 1.5 }, textWidth), expected);
	});
}

test("offers larger files for a wider text", () => {
	assert.equal(getFileWidths("text", { width: 4000 }, 4000, 38).at(-1), 1600);
});

for (const [slot, width, displayWidth, expected] of [
	["text", 2000, 2000, [660, 800, 1080, 1280]],
	["text", 700, 700, [660, 800]],
	["text", 500, 500, [660]],
	["text", 2000, 500, [660, 800, 1080]],
	["text", 2000, 300, [400, 660]],
	["text", 300, 300, [400]],
	["wide", 2500, 2500, [660, 800, 1080, 1280, 1600, 2080]],
	["card", 2000, 2000, [400, 660, 800, 1080]],
	["portrait", 500, 64, [64, 128, 192]],
	["portrait", 100, 64, [64, 128]],
] as const satisfies [ImageSlot, number, number, number[]][]) {
	test(`offers files of ${expected.join(", ")} pixels for a ${slot} image of ${width}, displayed at ${displayWidth}`, () => {
		assert.deepEqual(getFileWidths(slot, { width }, displayWidth), expected);
	});
}
