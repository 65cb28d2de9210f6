import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { hasLocation } from "./location";

const image = sharp({ create: { width: 9, height: 9, channels: 3, background: "#36c" } });
const place = {
	IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 8/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "11/1 34/1 0/1" },
};
const photo = () => image.clone().withExif(place);

for (const [what, bytes, expected] of [
	["a JPEG with a place", photo().jpeg(), true],
	["a PNG with a place", photo().png(), true],
	["a WebP with a place", photo().webp(), true],
	["an AVIF with a place", photo().avif(), true],
	[
		"a place in XMP",
		image
			.clone()
			.withXmp(
				`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,8.0N"/></rdf:RDF></x:xmpmeta>`,
			)
			.jpeg(),
		true,
	],
	[
		"a place in XMP with another prefix",
		image
			.clone()
			.withXmp(
				`<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:e="http://ns.adobe.com/exif/1.0/" e:GPSLatitude="48,8.0N"/></r:RDF></x:xmpmeta>`,
			)
			.jpeg(),
		true,
	],
	[
		"an author alone",
		image
			.clone()
			.withExif({ IFD0: { Artist: "Ada" } })
			.jpeg(),
		false,
	],
	[
		"the version of GPS alone",
		image
			.clone()
			.withExif({ IFD3: { GPSVersionID: "2 3 0 0" } })
			.jpeg(),
		false,
	],
	["no metadata", image.clone().jpeg(), false],
] as const) {
	test(`${expected ? "finds" : "finds no"} place in ${what}`, async () => {
		assert.equal(await hasLocation(await bytes.toBuffer()), expected);
	});
}

test("finds no place in what can't be read", async () => {
	const exif = (await photo().jpeg().toBuffer()).subarray(0, 60);
	for (const bytes of [Buffer.from("<html>"), Buffer.alloc(0), exif]) assert.equal(await hasLocation(bytes), false);
	assert.equal(await hasLocation("/nowhere.jpg"), false);
});
