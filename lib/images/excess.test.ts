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
});
