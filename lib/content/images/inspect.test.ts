import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { inspectImage, MAX_PIXELS, UnusableImage } from "./inspect";

const plain = (background: string | object) => sharp({ create: { width: 60, height: 40, channels: 4, background } });
const opaque = plain("#36c");
const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, index) => (index * 7919) % 251));
const photo = sharp(noise, { raw: { width: 60, height: 40, channels: 3 } });
const frames = await Promise.all(["red", "blue"].map((color) => plain(color).png().toBuffer()));

const hex = (...parts: string[]) => Buffer.from(parts.join(""), "hex");
const SIGNATURE = "89504e470d0a1a0a";
/** Chunks with their length and checksum: https://www.w3.org/TR/png-3/#5Chunk-layout */
const HEADER_50_000_BY_50_000 = "0000000d494844520000c3500000c3500802000000c4cdaa9d";
const HEADER_0_BY_10 = "0000000d49484452000000000000000a08020000001572c823";
const DATA = "0000000849444154789c030000000001480689d2";
const ANIMATION = "000000086163544c0000000100000000b42de9a0";

/** Adds the chunk that makes a PNG an animation, behind its header. */
function animated(png: Buffer): Buffer {
	const end = (SIGNATURE.length + HEADER_0_BY_10.length) / 2;
	return Buffer.concat([png.subarray(0, end), hex(ANIMATION), png.subarray(end)]);
}

/** An icon with images of 16 and 256 pixels, whose bytes are left out. */
const ICON = hex("000001000200", "10100000010020000000000026000000", "00000000010020000000000026000000");
const seeThrough = { input: Buffer.from([0, 0, 0, 9]), raw: { width: 1, height: 1, channels: 4 } } as const;
const grey = () => opaque.clone().toColourspace("b-w");
const animation = () => sharp(frames, { join: { animated: true } });

for (const [what, bytes, format, color, asIs = false] of [
	["an opaque image with a channel for transparency", opaque.clone().png(), "png", "#36c"],
	["a grey image", grey().removeAlpha().png(), "png", "#666"],
	["an image of 16 bits", opaque.clone().toColourspace("rgb16").png(), "png", "#36c"],
	["an image with a see-through part", plain({ r: 0, g: 0, b: 0, alpha: 0.5 }).png(), "png", undefined],
	[
		"an image with a single see-through pixel",
		opaque
			.clone()
			.composite([{ ...seeThrough, blend: "dest-out", left: 9, top: 9 }])
			.png(),
		"png",
		undefined,
	],
	["an opaque image of grey and transparency", grey().png(), "png", "#666"],
	["an opaque image with a palette", opaque.clone().png({ palette: true }), "png", "#36c"],
	["an AVIF", opaque.clone().avif(), "avif", "#36c"],
	["an animated GIF", animation().gif(), "gif", undefined, true],
	["an animated WebP", animation().webp(), "webp", undefined, true],
] as const) {
	test(`inspects ${what}`, async () => {
		const expected = { format, asIs, width: 60, height: 40, ...(color && { color }) };
		assert.deepEqual(await inspectImage(await bytes.toBuffer()), expected);
	});
}

test("inspects an animated PNG", async () => {
	const png = await opaque.clone().png().toBuffer();
	assert.deepEqual(await inspectImage(animated(png)), { format: "png", width: 60, height: 40, asIs: true });
});

test("measures the largest image of an icon, and rejects a truncated one", async () => {
	assert.deepEqual(await inspectImage(ICON), { format: "ico", width: 256, height: 256, asIs: true });
	await assert.rejects(inspectImage(ICON.subarray(0, 30)), /is cut short/);
});

const HEIC = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic");
const HUGE = hex(SIGNATURE, HEADER_50_000_BY_50_000, DATA);
for (const [what, bytes, message, rule = "image-unreadable"] of [
	["nothing", Buffer.alloc(0), /^is empty\. Save it again\.$/],
	["a page of HTML", Buffer.from("\n<!DOCTYPE html><p>Not found"), /it is an HTML page/],
	["a HEIC photograph", HEIC, /HEIC.*Save it as JPEG\.$/],
	["a text", Buffer.from("no picture"), /its format is unknown/],
	["more pixels than anyone needs", HUGE, /50000 by 50000 pixels.*100 million/, "image-too-large"],
	["a file that claims no pixels", hex(SIGNATURE, HEADER_0_BY_10, DATA), /can't be read/],
] as const) {
	test(`rejects ${what}`, () => assert.rejects(inspectImage(bytes), { rule, message }));
}

for (const format of ["png", "jpeg", "webp", "avif", "gif"] as const) {
	test(`rejects a truncated ${format}`, async () => {
		const bytes = await photo.clone()[format]().toBuffer();
		assert.equal((await inspectImage(bytes)).width, 60);
		await assert.rejects(inspectImage(bytes.subarray(0, bytes.length * 0.6)), (error) => {
			return error instanceof UnusableImage && /it is truncated or damaged/.test(error.message);
		});
	});
}

test("reports the same for an image, whatever else is read at the same time", async () => {
	const formats = ["png", "jpeg", "webp", "gif"] as const;
	const whole = await Promise.all(formats.map((format) => photo.clone()[format]().toBuffer()));
	const cut = whole.map((bytes) => bytes.subarray(0, bytes.length * 0.6));
	const many = Array.from({ length: 50 }, () => cut).flat();
	const messages = await Promise.all(many.map((bytes) => inspectImage(bytes).catch(String)));
	const expected = "Error: can't be read as an image: it is truncated or damaged. Save it again.";
	assert.deepEqual([...new Set(messages)], [expected]);
});

test("accepts images as large as those of the best cameras", () => assert.ok(MAX_PIXELS >= 12_000 * 8_000));
