import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeExcess } from "./excess";

const AS_IS = { isResized: false };
const ALL = "; readers download all of it";

describe("describeExcess", () => {
	const image = { bytes: 400_000, width: 1600, height: 900, isResized: true };
	for (const [title, more, expected, shownWidth] of [
		["of a usual size", {}, undefined],
		["of many bytes", { bytes: 1_400_000 }, "1.4 MB, 1600 × 900 pixels"],
		["of many pixels", { width: 5000 }, "400 kB, 5000 × 900 pixels; no page shows more than 3840 pixels in width"],
		["that is sent as it is", { bytes: 2_000_000, ...AS_IS }, `2.0 MB, 1600 × 900 pixels${ALL}`],
		["that is a wide drawing", { width: 9000, ...AS_IS }, undefined],
		["that is shown small", {}, "400 kB, 1600 × 900 pixels, but shown with a width of 60 pixels", 60],
		["that is shown rather small", AS_IS, `400 kB, 1600 × 900 pixels, but shown with a width of 399 pixels${ALL}`, 399],
		["that is shown large", {}, undefined, 400],
		["of 1000 pixels that is shown small", { width: 1000 }, undefined, 60],
	] as const) {
		test(`judges an image ${title}`, () => assert.equal(describeExcess({ ...image, ...more }, shownWidth), expected));
	}
});
