import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { makePng } from "@/lib/utils/png.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { encodeImage } from "./encode-image";

for (const [format, original, expected] of [
	["avif", { width: 66, height: 17_000 }, { width: 64, height: 16_383 }],
	["webp", { width: 66, height: 17_000 }, { width: 64, height: 16_383 }],
	["webp", { width: 132, height: 17_000 }, { width: 66, height: 8_500 }],
	["webp", { width: 30, height: 20 }, { width: 30, height: 20 }],
] as const) {
	test(`encodes ${original.width} by ${original.height} pixels as ${format} of ${expected.width} by ${expected.height}`, async () => {
		const png = await makePng(original.width, original.height);
		const url = `/_next/static/media/a.01234567-66.${format}`;
		const encoded = await encodeImage(createTemporaryFolder(), url, async () => png);
		const { width, height } = await sharp(encoded?.content).metadata();
		assert.deepEqual({ width, height }, expected);
	});
}
