import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeExcess } from "./excess";

describe("describeExcess", () => {
	const image = { bytes: 400_000, width: 1600, height: 900, isResized: true };
	for (const [title, more, expected] of [
		["of a usual size", {}, undefined],
		["of many bytes", { bytes: 1_400_000 }, "1.4 MB, 1600 × 900 pixels"],
		["of many pixels", { width: 5000 }, "400 kB, 5000 × 900 pixels; no page shows more than 3840 pixels in width"],
		[
			"that is sent as it is",
			{ bytes: 2_000_000, isResized: false },
			"2.0 MB, 1600 × 900 pixels; readers download all of it",
		],
		["that is a wide drawing", { width: 9000, isResized: false }, undefined],
	] as const) {
		test(`judges an image ${title}`, () => assert.equal(describeExcess({ ...image, ...more }), expected));
	}
	for (const [shownWidth, more, expected] of [
		[60, {}, "400 kB, 1600 × 900 pixels, but shown with a width of 60 pixels"],
		[
			399,
			{ isResized: false },
			"400 kB, 1600 × 900 pixels, but shown with a width of 399 pixels; readers download all of it",
		],
		[400, {}, undefined],
		[60, { width: 1000 }, undefined],
	] as const) {
		test(`judges an image of ${JSON.stringify(more)} with a width of ${shownWidth}`, () =>
			assert.equal(describeExcess({ ...image, ...more }, shownWidth), expected));
	}
});
