import assert from "node:assert/strict";
import { test } from "node:test";
import { extensionFor } from "./formats";

for (const [file, format, expected] of [
	["heron.PNG", "png", "png"],
	["heron.jpeg", "jpeg", "jpeg"],
	["heron.png", "jpeg", "jpg"],
	["heron.HEIC", "jpeg", "jpg"],
	["heron.pdf", "webp", "webp"],
	["", "svg", "svg"],
] as const) {
	test(`gives \`${file}\` of the format ${format} the extension ${expected}`, () =>
		assert.equal(extensionFor(file, format), expected));
}
